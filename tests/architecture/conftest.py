"""What tests of the architecture leave behind: nothing that later sweeps go through."""

import pytest

from tests.architecture.parsing import parsed


@pytest.fixture(scope="module", autouse=True)
def forgotten():
    """Forget the sources at the end of a file."""
    yield
    parsed.cache_clear()
