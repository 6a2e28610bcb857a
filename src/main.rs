//! The command line: JSON in, JSON out, with the same shapes and errors as the
//! package for JavaScript.

use clap::{Args, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use fractional_fit::receipt::Receipt;
use fractional_fit::{Answers, Error, cost, decode, defaults, fit, schemas, uncertainty};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

/// Longer than any valid input; a line that never ends must not fill the memory.
const LONGEST_INPUT: u64 = 1 << 20;
const BUFFERED: usize = 1 << 16;
/// Of 1: below, a guess would mislead more than it helps.
const ALIKE: f64 = 0.85;

#[derive(Parser)]
#[command(version, about, max_term_width = 100, after_help = AFTER_HELP)]
struct CommandLine {
    #[command(subcommand)]
    question: Question,
}

#[derive(Subcommand)]
enum Question {
    /// Does a fractional CTO fit this situation, or is something else right?
    #[command(after_help = ASSESS_HELP)]
    Assess(Input),
    /// What does each option cost, month by month?
    #[command(after_help = COMPARE_HELP)]
    Compare(Input),
    /// How is each amount of a comparison calculated?
    #[command(after_help = EXPLAIN_HELP)]
    Explain(Input),
    /// Which defaults does a country have, and which figures are missing?
    #[command(after_help = DEFAULTS_HELP)]
    Defaults {
        /// ISO 3166-1 code, as in US or FR
        country: String,
    },
    /// How certain is a comparison, what does it depend on most, and what is it worth to find out more?
    #[command(after_help = SIMULATE_HELP)]
    Simulate(Input),
    /// How much does each figure change the difference between its low and its high value?
    #[command(after_help = TORNADO_HELP)]
    Tornado(Input),
    /// For how many days a week, over how many months, does the fractional CTO cost more?
    #[command(after_help = SURFACE_HELP)]
    Surface(Input),
    /// From which month has each option paid for itself, and how likely is that?
    #[command(after_help = PAYBACK_HELP)]
    Payback(Input),
    /// Does a calculation file (a receipt) give the same result when it is computed again?
    #[command(after_help = RECOMPUTE_HELP)]
    Recompute(Input),
    /// What form do inputs and results have? As JSON Schemas
    #[command(after_help = SCHEMA_HELP)]
    Schema {
        /// One of them; without a name, all of them
        #[arg(value_parser = clap::builder::PossibleValuesParser::new(schemas::names()))]
        name: Option<String>,
    },
    /// Writes a script that completes commands in your shell
    Completions { shell: Shell },
    /// Writes the manual page
    Man,
}

#[derive(Args)]
struct Input {
    /// Read one JSON object per line (NDJSON), and answer each with one line as it comes in
    #[arg(long)]
    lines: bool,
}

const AFTER_HELP: &str = "\
All commands except defaults read JSON from standard input. All write JSON to standard output:

  echo '{\"primaryNeed\": \"implementation\"}' | fractional-fit assess

An input that is refused gives {\"error\": {\"code\", \"field\", \"message\"}} and exit status 1.
With --lines, the error takes the place of that line's answer and names the line; the other
lines are still answered.";

const ASSESS_HELP: &str = "\
Input: the answers, each of which may be missing or null (unanswered):

  symptoms        list of directionless-investment, underperforming-vendors,
                  capability-gap, ungrounded-commitments; [] for none
  aiDecisions     yes | unsure | no: do important technology or AI decisions go wrong, or are
                  they put off?
  realCost        yes | at-stake | unsure | no: does that cost money or opportunities, or is a
                  decision due that would be expensive to get wrong?
  primaryNeed     leadership | both | implementation
  phase           ai-initiative | platform-evaluation | team-buildout | other-defined | none
  availability    part-time | part-time-with-peaks | full-time
  fullTimeCase    list of scale, budget, role-clarity: what the company already has for a
                  full-time CTO; [] for none
  durationMonths  whole months, 0 to 60
  internalOwner   clear | named-without-time | none
  readiness       ready | partly | not-ready: does leadership act on recommendations?
  openness        welcomes-pushback | selective | wants-validation
  regulated       yes | no: regulated industry or sensitive data

Output: verdict (null until decided), possibleVerdicts, nextQuestion, questionsLeft, conditions
with their grades, terms, points, watch, reasons, warnings, focus in percent, flips, plan,
interviewKit, nextSteps, comeBack.

Example:
  echo '{\"primaryNeed\": \"leadership\", \"realCost\": \"no\"}' | fractional-fit assess";

const COMPARE_HELP: &str = "\
Input: a scenario, or the output of defaults. The end of a name gives the unit: Minor is money in
whole minor units (25000000 cents are 250,000.00), Ppm a rate in parts per million (150000 is 15%),
Centi hundredths (200 is 2 days), Tenths tenths. Months are whole numbers. A * marks required fields:

  horizonMonths*, startCalendarMonth* (1 to 12), weeksPerYear*, discountPpm, currency,
  minorPerMajor, needCentiDaysPerWeek, unledMonthCostMinor; country (as in US) or
  contributionRules: what an employer pays on top of pay

  fractional*     pricing* (day-rate | retainer), dayRateMinor or monthlyFeeMinor,
                  daysPerWeekCenti*, surchargePpm, sourcingFeeMinor, startLagMonths,
                  engagementMonths, rampMonths, rampDays, rampStartPpm, minCommitMonths, equity
  fullTime*       baseMinor*, bonusPpm, bonusPayoutPpm, raisePpm, benefitsFixedAnnualMinor,
                  benefitsPpmOfBase, overheadAnnualMinor, equipmentOneoffMinor,
                  onboardingOneoffMinor, searchMonths*, noticeMonths*, feePpm*,
                  feeMode* (retained-thirds | on-start), internalHiringCostMinor,
                  workingDaysPerYear*, leadershipSharePpm, rampMonths, rampStartPpm, failPpm,
                  failWindowMonths, severanceMonthsTenths, guaranteeMonths, equity
  bridge          overlapMonths*, overlapDaysPerWeekCenti*
  practitioners   mode* (employee | contractor), count*, baseMinor or dayRateMinor, bonusPpm,
                  raisePpm, benefitsFixedAnnualMinor, benefitsPpmOfBase, overheadAnnualMinor,
                  equipmentOneoffMinor, workingDaysPerYear, feePpm, daysPerWeekCenti,
                  hireLagMonths, rampMonths, rampStartPpm, leadershipSharePpm
  equity          grantPpm, vestMonths, cliffMonths, valuationMinor, haircutPpm

Output: for each option the components, monthly cash, cumulative cash, total, net present value,
leadership days and cost per effective leadership day; and the comparison: savings,
break-evens, crossovers.

Example, many scenarios in one stream:
  fractional-fit compare --lines < scenarios.ndjson";

const EXPLAIN_HELP: &str = "\
Input: a scenario, as for compare.

Output: for each option its total and the components that add up to it; for each component the
parts that add up to it: a formula, its terms with their units, and the amount.

Example, the formulas behind a hire's bonus:
  fractional-fit explain < scenario.json | jq '.fullTime.components[] | select(.component == \"bonus\")'";

const DEFAULTS_HELP: &str = "\
Output: scenario, as for compare, with every figure that has a default; asked, the paths of the
figures without a source in this country ([] if the scenario is complete); and missing, those of
them without which an option can't be calculated.

Example, the costs in the United States with our defaults:
  fractional-fit defaults US | fractional-fit compare";

const SIMULATE_HELP: &str = "\
Input: {\"scenario\": …} and these, each of which may be left out:

  variables     list of {\"path\", \"kind\", \"params\"}: a figure such as fullTime.baseMinor, and
                pert or triangular with [least, most likely, largest], or lognormal with
                [P10, P90]; by default every figure that is left at its default, over the range
                in its sources
  correlations  list of [name, name, correlation]; by default our own judgment, without a source
  draws         1 to 1000000; by default 4096
  seed          0 to 4294967295; by default 1: the same seed gives the same result
  sampler       sobol | reference; by default sobol

Output: mean and percentiles of each option and of the difference, how often each option is the
cheapest, the density of the difference, and for each input its Sobol indices and what knowing
it is worth.

Example, what to find out next:
  fractional-fit simulate < input.json | jq '.inputs | max_by(.evppiMinor)'";

const TORNADO_HELP: &str = "\
Input: {\"scenario\": …, \"variables\": …}, as for simulate.

Output: how much more the full-time CTO costs than the fractional CTO, and how much more with each
figure at its low and at its high value while the others stay as they are; the largest change first.";

const SURFACE_HELP: &str = "\
Input: {\"scenario\": …} and these, each of which may be left out:

  daysPerWeekCenti  list of days a week, in hundredths; by default 50, 75, … 500
  months            list of horizons; by default 1, 2, … 36

Output: how much more the full-time CTO costs than the fractional CTO, for each number of days with
the first number of months, then with the next; and the days at which both cost the same.";

const PAYBACK_HELP: &str = "\
Input: {\"uncertain\": …, \"leastMinor\": …, \"mostMinor\": …}: what simulate takes, and what a month
without any leadership costs, at least and at most. There is no default: nobody has measured it.

Output: for each option with leadership, the first month from which it has avoided at least as much
as it has cost (null if there is none within the horizon): if a month costs the least, the middle and
the most; and the share of the draws, from 0 to 1, in which it has done so by the end.";

const RECOMPUTE_HELP: &str = "\
Input: a receipt, as the calculator copies it (“Copy calculation file”): edition, engine, defaults,
answers, scenario, result.

Output: same (whether the result is the receipt's), the engine and the defaults that computed it
now, and the result. The exit status is 0 even if the results differ. A receipt made with an older
edition of the rules is refused with the code older-edition.

Example:
  fractional-fit recompute < receipt.json | jq .same";

const SCHEMA_HELP: &str = "\
Output: the JSON Schema (draft 2020-12) of that name, or an object with all of them.

Example, the range of a figure:
  fractional-fit schema scenario | jq .properties.fullTime.properties.baseMinor";

const NAME: &str = "fractional-fit";

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().question {
        Question::Assess(input) => answer(&input, |value| Ok(fit::assess(&decode::<Answers, _>(value)?))),
        Question::Compare(input) => answer(&input, |value| cost::compare(&decode(scenario_in(value))?)),
        Question::Explain(input) => answer(&input, |value| cost::explain(&decode(scenario_in(value))?)),
        Question::Defaults { country } => {
            write_answer(&mut io::stdout().lock(), None, &defaults::draft(&country).map_err(|error| describe(&error)))
        }
        Question::Simulate(input) => answer(&input, |value| uncertainty::simulate(&decode(value)?)),
        Question::Tornado(input) => answer(&input, |value| uncertainty::tornado(&decode(value)?)),
        Question::Surface(input) => answer(&input, |value| uncertainty::surface(&decode(value)?)),
        Question::Payback(input) => answer(&input, |value| uncertainty::payback(&decode(value)?)),
        Question::Recompute(input) => answer(&input, |value| decode::<Receipt, _>(value)?.recompute()),
        Question::Schema { name } => write_schemas(name.as_deref()),
        Question::Completions { shell } => {
            clap_complete::generate(shell, &mut CommandLine::command(), NAME, &mut io::stdout());
            Ok(true)
        }
        Question::Man => clap_mangen::Man::new(CommandLine::command()).render(&mut io::stdout()).map(|()| true),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader has seen enough, as in `… | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fractional-fit: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write_schemas(name: Option<&str>) -> io::Result<bool> {
    let wanted = schemas::names().filter(|one| name.is_none_or(|name| name == *one));
    let mut schemas = wanted.filter_map(|name| Some((name, schemas::named(name)?)));
    let mut sink = io::stdout().lock();
    match name {
        Some(_) => serde_json::to_writer_pretty(&mut sink, &schemas.next().map(|(_, schema)| schema))?,
        None => serde_json::to_writer_pretty(&mut sink, &schemas.collect::<BTreeMap<_, _>>())?,
    }
    writeln!(sink)?;
    Ok(true)
}

/// Answers what standard input holds; true if nothing was refused.
fn answer<T: Serialize>(input: &Input, question: impl Fn(&RawValue) -> Result<T, Error>) -> io::Result<bool> {
    let mut source = BufReader::with_capacity(BUFFERED, io::stdin().lock());
    let mut sink = BufWriter::with_capacity(BUFFERED, io::stdout().lock());
    if !input.lines {
        let mut text = Vec::new();
        source.take(LONGEST_INPUT + 1).read_to_end(&mut text)?;
        return write_answer(&mut sink, None, &answered(&text, &question));
    }
    let mut all_answered = true;
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        if source.by_ref().take(LONGEST_INPUT + 1).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let too_long = line.len() as u64 > LONGEST_INPUT;
        if too_long && line.last() != Some(&b'\n') {
            skip_line(&mut source)?;
        }
        if too_long || !line.trim_ascii().is_empty() {
            all_answered &= put_answer(&mut sink, Some(number), &answered(&line, &question))?;
        }
        // Who sends line by line gets an answer to each; who sends many at once gets many.
        if !source.buffer().contains(&b'\n') {
            sink.flush()?;
        }
    }
    sink.flush()?;
    Ok(all_answered)
}

fn answered<T>(text: &[u8], question: impl Fn(&RawValue) -> Result<T, Error>) -> Result<T, Value> {
    let value = parse(text).map_err(|problem| refusal("malformed", "", &problem))?;
    question(value).map_err(|error| describe(&error))
}

fn write_answer<T: Serialize>(
    sink: &mut impl Write,
    line: Option<u64>,
    answered: &Result<T, Value>,
) -> io::Result<bool> {
    let is_answered = put_answer(sink, line, answered)?;
    sink.flush()?;
    Ok(is_answered)
}

fn put_answer<T: Serialize>(sink: &mut impl Write, line: Option<u64>, answered: &Result<T, Value>) -> io::Result<bool> {
    match answered {
        Ok(answer) => serde_json::to_writer(&mut *sink, answer)?,
        Err(error) => {
            let refusal =
                line.map_or_else(|| json!({ "error": error }), |line| json!({ "line": line, "error": error }));
            serde_json::to_writer(&mut *sink, &refusal)?;
        }
    }
    writeln!(sink)?;
    Ok(answered.is_ok())
}

/// As it was written: a tree would have lost fields of the same name.
fn parse(text: &[u8]) -> Result<&RawValue, String> {
    if text.len() as u64 > LONGEST_INPUT {
        return Err(format!("longer than {LONGEST_INPUT} bytes"));
    }
    // Some editors and shells begin a file with a mark of its byte order.
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    serde_json::from_slice(text).map_err(|error| format!("not JSON: {error}"))
}

/// What `defaults` gives holds a scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Draft<'a> {
    #[serde(borrow)]
    scenario: &'a RawValue,
    #[serde(rename = "asked")]
    _asked: IgnoredAny,
    #[serde(rename = "missing")]
    _missing: IgnoredAny,
}

fn scenario_in(value: &RawValue) -> &RawValue {
    let may_be_draft = value.get().contains("\"scenario\"");
    let draft = may_be_draft.then(|| serde_json::from_str::<Draft>(value.get()).ok()).flatten();
    draft.map_or(value, |draft| draft.scenario)
}

fn describe(error: &Error) -> Value {
    let mut message = error.to_string();
    if error.code() == "unknown-value" && error.field().ends_with("country") {
        let known: Vec<_> = defaults::regions().iter().map(|region| region.country).collect();
        message = format!("{message}; known are {}", known.join(", "));
    }
    let meant = meant_by(error, &message).map(|name| format!("; did you mean {name}?")).unwrap_or_default();
    refusal(error.code(), error.field(), &(message + &meant))
}

/// The name that comes nearest to what was written, of those that the message lists.
fn meant_by<'a>(error: &Error, message: &'a str) -> Option<&'a str> {
    let written = match error.code() {
        "unknown-field" => error.field().rsplit('.').next()?,
        "unknown-value" => message.split(['“', '”']).nth(1)?,
        _ => return None,
    };
    let (_, names) = message.split_once("known fields are ").or_else(|| message.split_once("is not one of "))?;
    let likeness = |name: &str| strsim::jaro_winkler(&name.to_lowercase(), &written.to_lowercase());
    let nearest = names.split([',', ' ']).max_by(|one, other| likeness(one).total_cmp(&likeness(other)))?;
    (likeness(nearest) > ALIKE).then_some(nearest)
}

fn refusal(code: &str, field: &str, message: &str) -> Value {
    json!({ "code": code, "field": field, "message": message })
}

fn skip_line(source: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffered = source.fill_buf()?;
        let end = buffered.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(buffered.len(), |end| end + 1);
        source.consume(used);
        if end.is_some() || used == 0 {
            return Ok(());
        }
    }
}
