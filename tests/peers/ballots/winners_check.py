"""pabutools (not ours) funds the same projects of the same votes, by the same rule and the same order of ties."""

import pytest
from elections import COMPLETED, PLAIN, SLOW, files, fits, greatest_welfare, number, ours, read, theirs, welfare

# So much work pabutools does in half a minute, on a busy machine.
SMALL = files(at_most=60_000)
SMALLEST = files(at_most=12_000)


@pytest.mark.skipif(not SMALL, reason="the shared elections are not here")
@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.stem)
def test_the_same_projects_are_funded(file):
    election = read(file)
    for rule, utility, completion in PLAIN + SLOW:
        if not fits(election, rule, utility):
            continue
        said = ours(file, rule, utility, completion)
        expected = theirs(election, rule, utility, completion)
        assert sorted(said["winners"]) == sorted(expected), (rule, utility)
        spent = sum(project.cost for project in election[0] if project.name in expected)
        assert number(said["spent"]) == spent


@pytest.mark.skipif(not SMALLEST, reason="the shared elections are not here")
@pytest.mark.parametrize("file", SMALLEST, ids=lambda file: file.stem)
def test_the_same_projects_are_funded_with_completions(file):
    election = read(file)
    for rule, utility, completion in COMPLETED:
        if not fits(election, rule):
            continue
        expected = theirs(election, rule, utility, completion)
        said = ours(file, rule, utility, completion)
        assert sorted(said["winners"]) == sorted(expected), (utility, completion)


@pytest.mark.skipif(not SMALL, reason="the shared elections are not here")
@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.stem)
@pytest.mark.parametrize("utility", ["cost", "cardinality"])
def test_nothing_has_more_welfare(file, utility):
    election = read(file)
    if not fits(election, "welfare"):
        pytest.skip("pabutools scores approval ballots only")
    said = ours(file, "welfare", utility, "none")
    assert welfare(election, said["winners"], utility) == greatest_welfare(election, utility)
