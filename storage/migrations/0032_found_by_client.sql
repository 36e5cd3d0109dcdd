-- What is sealed for one client is found, and goes with the card, without reading everybody's.
CREATE INDEX sealed_record_by_client ON sealed_record (client);

-- Which treatments visits name: every list of them once.
CREATE INDEX visit_by_treatments ON visit (treatments) WHERE treatments <> '';
