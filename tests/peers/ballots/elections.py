"""The shared elections, and how our program and pabutools count one."""

import json
import os
import subprocess
from fractions import Fraction
from pathlib import Path

import pabutools.fractions
from pabutools.election import ApprovalBallot, parse_pabulib
from pabutools.election.satisfaction import (
    Additive_Cardinal_Sat,
    Cardinality_Sat,
    Cost_Sat,
    Cost_Sqrt_Sat,
)
from pabutools.rules import (
    greedy_utilitarian_welfare,
    max_additive_utilitarian_welfare,
    maximin_support,
    method_of_equal_shares,
    sequential_phragmen,
)
from pabutools.tiebreaking import lexico_tie_breaking

STOA = os.environ.get("STOA_BINARY")
SHARED = Path(os.environ.get("STOA_SHARED", "/nowhere")) / "participatory-budgeting"
SATISFACTION = {"cost": Cost_Sat, "cardinality": Cardinality_Sat, "points": Additive_Cardinal_Sat}
SATISFACTION["sqrt-cost"] = Cost_Sqrt_Sat

# (rule, utility, completion), as our options name them.
PLAIN = [
    ("greedy", "cost", "none"),
    ("greedy", "cardinality", "none"),
    ("equal-shares", "cost", "none"),
    ("equal-shares", "cardinality", "none"),
    ("phragmen", "cost", "none"),
]
COMPLETED = [
    ("equal-shares", "cost", "greedy"),
    ("equal-shares", "cardinality", "greedy"),
    ("equal-shares", "cost", "add1"),
    ("equal-shares", "cardinality", "add1"),
    ("equal-shares", "cost", "add1-fill"),
]


# What pabutools takes long for, or has for approval ballots only.
SLOW = [
    ("maximin-support", "cost", "none"),
    ("equal-shares", "sqrt-cost", "none"),
]


def files(at_most=None):
    """The elections, the smallest first; those of at most so many bytes."""
    found = sorted(SHARED.glob("*.pb"), key=lambda file: file.stat().st_size)
    return [file for file in found if at_most is None or file.stat().st_size <= at_most]


def ours(file, rule, utility, completion, *more):
    """What our program says, as JSON."""
    command = [STOA, "tally", str(file), "--rule", rule, "--utility", utility, "--completion", completion]
    command += ["--ties", "name", "--format", "json", *more]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def read(file):
    """The election as pabutools reads it."""
    pabutools.fractions.FRACTION = "gmpy2"
    return parse_pabulib(str(file))


def fits(election, rule, utility="cost"):
    """pabutools counts some rules, and roots of costs, for approval ballots only."""
    everywhere = rule in ("greedy", "equal-shares") and utility != "sqrt-cost"
    return everywhere or isinstance(next(iter(election[1])), ApprovalBallot)


def theirs(election, rule, utility, completion):
    """The ids that pabutools funds, ties by name."""
    instance, profile = election
    satisfaction = SATISFACTION[utility]
    ties = lexico_tie_breaking
    if rule == "greedy":
        chosen = greedy_utilitarian_welfare(instance, profile, sat_class=satisfaction, tie_breaking=ties)
    elif rule == "phragmen":
        chosen = sequential_phragmen(instance, profile, tie_breaking=ties)
    elif rule == "maximin-support":
        chosen = maximin_support(instance, profile, tie_breaking=ties)
    else:
        # One of the currency at a time, as our increment is by default.
        increment = 1 if completion.startswith("add1") else None
        chosen = method_of_equal_shares(
            instance, profile, sat_class=satisfaction, tie_breaking=ties, voter_budget_increment=increment
        )
        if completion in ("greedy", "add1-fill"):
            chosen = greedy_utilitarian_welfare(
                instance, profile, sat_class=satisfaction, tie_breaking=ties, initial_budget_allocation=chosen
            )
    return [project.name for project in chosen]


def greatest_welfare(election, utility):
    """The greatest sum of all voters' utility that the budget allows."""
    instance, profile = election
    chosen = max_additive_utilitarian_welfare(instance, profile, sat_class=SATISFACTION[utility])
    return welfare(election, [project.name for project in chosen], utility)


def welfare(election, winners, utility):
    """The sum of all voters' utility; of approval ballots."""
    instance, profile = election
    funded = [project for project in instance if project.name in winners]
    return sum(profile.approval_score(project) * (project.cost if utility == "cost" else 1) for project in funded)


def number(text):
    """An exact number of ours."""
    return Fraction(text)
