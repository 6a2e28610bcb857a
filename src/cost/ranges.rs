//! The numbers of a scenario, with the ranges that are accepted.

use crate::Bounded;

/// An amount in minor units (cents), from 0 to 10^12.
pub type Money = Bounded<0, 1_000_000_000_000>;
/// What a company is worth, in minor units, from 0 to 2^53 − 1.
pub type Valuation = Bounded<0, 9_007_199_254_740_991>;
/// A share of a whole, in parts per million, from 0 to 1 000 000 (100 %).
pub type Ppm = Bounded<0, 1_000_000>;
/// A rate that may pass 100 %, in parts per million, from 0 to 5 000 000 (500 %).
pub type Rate = Bounded<0, 5_000_000>;
/// A number of months, from 0 to 120.
pub type Months = Bounded<0, 120>;
/// The months that are looked at, from 1 to 120; month 1 is the month of the decision.
pub type HorizonMonths = Bounded<1, 120>;
/// A month of the calendar, from 1 (January) to 12.
pub type CalendarMonth = Bounded<1, 12>;
/// A month, counted from January of the year of month 1: 13 is the next January. From 1 to 131, the last that can be reached.
pub type RuleMonth = Bounded<1, 131>;
/// A tenth of a month: 60 are six months. From 0 to 1 200.
pub type MonthsTenths = Bounded<0, 1_200>;
/// Days a week, in hundredths: 200 are two days. From 0 to 700.
pub type CentiDays = Bounded<0, 700>;
/// The weeks of a year that a fractional or a contractor works, from 1 to 53.
pub type WeeksPerYear = Bounded<1, 53>;
/// The days of a year that an employee works, from 0 to 366.
pub type WorkingDays = Bounded<0, 366>;
/// Days that somebody has worked, from 0 to 1 000.
pub type WorkedDays = Bounded<0, 1_000>;
/// A number of people, from 0 to 1 000.
pub type Headcount = Bounded<0, 1_000>;
/// Minor units in a unit of the currency, from 1 (yen) to 10 000; most have 100.
pub type MinorPerMajor = Bounded<1, 10_000>;
