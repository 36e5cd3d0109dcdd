-- Copies from paper that nobody stands for yet: Today lists them for everybody.
CREATE INDEX patch_test_unconfirmed ON patch_test (client)
    WHERE result = 'passed' AND origin = 'paper' AND confirmed_by = '';
