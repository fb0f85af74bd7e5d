"""What `make fuzz` runs for long, for a moment."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import TARGETS


@pytest.mark.parametrize("target", sorted(TARGETS))
@given(data=st.binary(max_size=120))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_target_holds(target, data):
    TARGETS[target](data)
