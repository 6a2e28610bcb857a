"""What gettsim says that an employer pays a month for each salary a year, in JSON from and to the standard streams."""

import json
import sys

import pandas
from gettsim import InputData, MainTarget, TTTargets, main

date, salaries = sys.argv[1], json.load(sys.stdin)
branches = ["rente", "arbeitslosen", "kranken", "pflege"]
people = pandas.DataFrame({
    "person": range(len(salaries)),
    "pay": [salary / 12 for salary in salaries],
    "self_employed": False,
})
due = main(
    main_target=MainTarget.results.df_with_mapper,
    policy_date_str=date,
    backend="numpy",
    input_data=InputData.df_and_mapper(
        df=people,
        mapper={
            "p_id": "person",
            "einnahmen": {"bruttolohn_m": "pay"},
            "einkommensteuer": {"einkünfte": {"ist_hauptberuflich_selbstständig": "self_employed"}},
        },
    ),
    tt_targets=TTTargets(
        tree={"sozialversicherung": {branch: {"beitrag": {"betrag_arbeitgeber_m": branch}} for branch in branches}}
    ),
)
json.dump(due[branches].to_dict("records"), sys.stdout)
