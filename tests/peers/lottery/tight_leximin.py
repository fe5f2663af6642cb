"""LEXIMIN in the plainest way there is, and slowly: every person has a price, tolerances are a thousand-millionth.

    python tight_leximin.py NAME     prints how many people have which chance
"""

import sys
from itertools import groupby

import numpy as np
from pools import POOLS, Pool, rows
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

FINE = {"dual_feasibility_tolerance": 1e-9, "primal_feasibility_tolerance": 1e-9}


class Panels:
    """The panels that are known, and the search for the dearest one."""

    def __init__(self, pool: Pool):
        folder = pool.folder()
        people, quotas = rows(folder / pool.people), rows(folder / pool.quotas)
        has = lambda person, quota: person[quota["feature"]].strip().lower() == quota["value"].strip().lower()
        self.people = len(people)
        counted = [[1.0] * len(people)]
        counted += [[float(has(person, quota)) for person in people] for quota in quotas]
        low = [pool.size, *(int(quota["min"]) for quota in quotas)]
        high = [pool.size, *(int(quota["max"]) for quota in quotas)]
        self.limits = LinearConstraint(np.array(counted), low, high)
        self.known = []
        weights = np.ones(self.people)
        for _ in range(200):
            panel = self.dearest(weights + np.linspace(0, 1e-3, self.people))
            weights[list(panel)] *= 0.8
            weights *= self.people / weights.sum()
            if panel not in self.known:
                self.known.append(panel)

    def dearest(self, prices):
        found = milp(
            -prices,
            constraints=self.limits,
            integrality=np.ones(self.people),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0},
        )
        return tuple(int(person) for person in np.flatnonzero(found.x > 0.5))

    def level(self, settled: dict[int, float]):
        """The greatest chance that all others can have at once, and everybody's price."""
        while True:
            rows_, floors = np.zeros((self.people, len(self.known) + 1)), np.zeros(self.people)
            for at, panel in enumerate(self.known):
                rows_[list(panel), at + 1] = -1
            for person in range(self.people):
                if person in settled:
                    floors[person] = 1e-10 - settled[person]
                else:
                    rows_[person, 0] = 1
            aim = [-1.0] + [0.0] * len(self.known)
            whole = [[0.0] + [1.0] * len(self.known)]
            solved = linprog(aim, rows_, floors, whole, [1.0], method="highs-ds", options=FINE)
            prices = -solved.ineqlin.marginals
            panel = self.dearest(prices * self.people)
            cost = max(prices[list(known)].sum() for known in self.known)
            if panel in self.known or prices[list(panel)].sum() <= cost + 1e-9:
                return solved.x[0], prices
            self.known.append(panel)


def tight_chances(pool: Pool) -> list[float]:
    """Everybody's chance, ascending."""
    panels = Panels(pool)
    settled: dict[int, float] = {}
    while len(settled) < panels.people:
        chance, prices = panels.level(settled)
        for person in range(panels.people):
            if person not in settled and prices[person] > 1e-7:
                settled[person] = chance
    return sorted(settled.values())


if __name__ == "__main__":
    asked = next(pool for pool in POOLS if pool.name == sys.argv[1])
    for level, people in groupby(tight_chances(asked), key=lambda chance: round(chance, 8)):
        print(len(list(people)), level)
