"""What a country's calculator says that an employer pays a year for each salary a year, by the name of our rule; in JSON from
and to the standard streams."""

import json
import sys
from decimal import Decimal

YEAR = "2026"


def by_policyengine(simulation, situation, salaries, due):
    people = [f"p{index}" for index in range(len(salaries))]
    earners = {p: {"employment_income": {YEAR: salary}, "age": {YEAR: 40}} for p, salary in zip(people, salaries)}
    groups = {
        group: {"all": {"members": people, **more}} if together else {p: {"members": [p]} for p in people}
        for group, (together, more) in situation.items()
    }
    made = simulation(situation={"people": earners, **groups})
    return {rule: made.calculate(name, YEAR).tolist() for rule, name in due.items()}


def united_states(salaries):
    from policyengine_us import Simulation

    # A state without a debt to the federal fund, which would raise the federal tax.
    situation = {
        "households": (True, {"state_code": {YEAR: "TX"}}),
        **{group: (True, {}) for group in ["tax_units", "families", "spm_units"]},
        "marital_units": (False, {}),
    }
    due = {
        "socialSecurity": "employer_social_security_tax",
        "medicare": "employer_medicare_tax",
        "futa": "employer_federal_unemployment_tax",
    }
    return by_policyengine(Simulation, situation, salaries, due)


def britain(salaries):
    from policyengine_uk import Simulation

    situation = {"households": (True, {}), "benunits": (False, {})}
    return by_policyengine(Simulation, situation, salaries, {"employerNic": "ni_class_1_employer"})


def canada(salaries):
    from canadatax import cpp_contributions, ei_premium

    # An employer pays as much as the employee for the pension, and 1.4 times as much for employment insurance.
    pension = [cpp_contributions(salary, int(YEAR)) for salary in salaries]
    return {
        "cpp": [one["cpp"] for one in pension],
        "cpp2": [one["cpp2"] for one in pension],
        "ei": [1.4 * ei_premium(salary, int(YEAR)) for salary in salaries],
    }


def australia(salaries):
    from austaxcalc.calculations import quarterly_sg

    due = [
        quarterly_sg(Decimal(salary) / 4, Decimal(0), year="2025-26", quarter=1, scope_confirmed=True)
        for salary in salaries
    ]
    return {"superGuarantee": [4 * float(one["amounts"]["minimum_sg"]) for one in due]}


def india(salaries):
    from calcnook.countries.india import gratuity, pf_epf

    # Wages, on which gratuity is due, are half of pay, by the law's minimum.
    return {
        "epfMin": [12 * pf_epf.calculate(salary / 12, 1).employer_monthly for salary in salaries],
        "gratuity": [gratuity.calculate(salary / 12 / 2, 1).gratuity_gross for salary in salaries],
    }


def emirates(salaries):
    from calcnook.countries.ae import end_of_service_gratuity

    # Basic pay is 60 % of pay, as we assume.
    return {
        "gratuityAccrual": [
            end_of_service_gratuity.calculate(0.6 * salary / 12, 1).gratuity_before_cap for salary in salaries
        ]
    }


COUNTRIES = {"US": united_states, "GB": britain, "CA": canada, "AU": australia, "IN": india, "AE": emirates}
json.dump(COUNTRIES[sys.argv[1]](json.load(sys.stdin)), sys.stdout)
