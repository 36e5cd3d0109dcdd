"""Write the permission table anew, after a change of rights that is meant."""

from tests.architecture.test_rooms import TABLE, permission_table

if __name__ == "__main__":
    TABLE.write_text(permission_table(), "utf-8")
