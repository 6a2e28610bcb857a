//! The command line: JSON in, JSON out, with the same shapes and errors as the
//! package for JavaScript.

use clap::{Args, Parser, Subcommand};
use fractional_fit::receipt::Receipt;
use fractional_fit::{Answers, Error, cost, decode, defaults, fit, uncertainty};
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

/// Longer than any valid input; a line that never ends must not fill the memory.
const LONGEST_INPUT: u64 = 1 << 20;

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
    /// What does each way of getting technical leadership cost, month by month?
    #[command(after_help = COMPARE_HELP)]
    Compare(Input),
    /// How does every amount of a comparison come about?
    #[command(after_help = EXPLAIN_HELP)]
    Explain(Input),
    /// What do sources say about a country, and what must be asked?
    #[command(after_help = DEFAULTS_HELP)]
    Defaults {
        /// ISO 3166-1 code, as in US or FR
        country: String,
    },
    /// How sure is a comparison, what does that depend on, and what is it worth to find out?
    #[command(after_help = SIMULATE_HELP)]
    Simulate(Input),
    /// How far does each figure alone, from its low to its high, move the difference?
    #[command(after_help = TORNADO_HELP)]
    Tornado(Input),
    /// For which days a week and months does the fractional cost more?
    #[command(after_help = SURFACE_HELP)]
    Surface(Input),
    /// Does a receipt from the calculator give the same result when it is computed again?
    #[command(after_help = RECOMPUTE_HELP)]
    Recompute(Input),
}

#[derive(Args)]
struct Input {
    /// Read one JSON object a line (NDJSON) and answer each with one line, as it comes
    #[arg(long)]
    lines: bool,
}

const AFTER_HELP: &str = "\
All commands but defaults read JSON from standard input; all write JSON to standard output:

  echo '{\"primaryNeed\": \"implementation\"}' | fractional-fit assess

A refused input gives {\"error\": {\"code\", \"field\", \"message\"}} and exit status 1; with
--lines it stands in the place of that line's answer, with the number of the line, and the
rest goes on.";

const ASSESS_HELP: &str = "\
Input: the answers, each of which may be missing or null (unanswered):

  symptoms        list of directionless-investment, underperforming-vendors,
                  capability-gap, ungrounded-commitments; [] for none
  aiDecisions     yes | unsure | no: do important decisions at the top go wrong, or are put off?
  realCost        yes | at-stake | unsure | no: does that cost something, or is a decision due
                  that would be expensive to get wrong?
  primaryNeed     leadership | both | implementation
  phase           ai-initiative | platform-evaluation | team-buildout | other-defined | none
  availability    part-time | part-time-with-peaks | full-time
  fullTimeCase    list of scale, budget, role-clarity: what justifies a full-time hire; [] for none
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
Input: a scenario. Money is whole minor units (cents): 25000000 is 250,000.00. Rates are parts
per million: 150000 is 15 %. Days a week are hundredths: 200 is 2 days. Months are whole.

Output: for each option the components, monthly cash, cumulative cash, total, net present value,
leadership days and cost per useful day; and the comparison: savings, break-evens, crossovers.

Example, many scenarios in one stream:
  fractional-fit compare --lines < scenarios.ndjson";

const EXPLAIN_HELP: &str = "\
Input: a scenario, as for compare.

Output: for each option its total and the components that add up to it; for each component the
parts that add up to it: a formula, its terms with their units, and what comes out.

Example, the formulas behind a hire's bonus:
  fractional-fit explain < scenario.json | jq '.fullTime.components[] | select(.component == \"bonus\")'";

const DEFAULTS_HELP: &str = "\
Output: scenario, as for compare, of all figures that have a source or are conventions; and asked,
the paths of those that have no source in the country: [] where the scenario is whole.

Example, the costs in the United States as the sources have them:
  fractional-fit defaults US | jq .scenario | fractional-fit compare";

const SIMULATE_HELP: &str = "\
Input: {\"scenario\": …} and, each of which may be left out:

  variables     list of {\"path\", \"kind\", \"params\"}: a figure such as fullTime.baseMinor, and
                pert or triangular with [least, most likely, largest], or lognormal with
                [P10, P90]; else every figure that stands at its default, over its sourced range
  correlations  list of [name, name, correlation]; else as we judge, which no source backs
  draws         1 to 1000000; else 4096
  seed          0 to 4294967295; else 1: the same seed gives the same result
  sampler       sobol | reference; else sobol

Output: mean and percentiles of each option and of the difference, how often each costs least,
the density of the difference, and by input its Sobol indices and what it is worth to know it.

Example, what to find out next:
  fractional-fit simulate < input.json | jq '.inputs | max_by(.valueMinor)'";

const TORNADO_HELP: &str = "\
Input: {\"scenario\": …, \"variables\": …}, as for simulate.

Output: what a hire costs more than a fractional, and what that is with each figure at its low
and at its high, all others at their values; the largest swing first.";

const SURFACE_HELP: &str = "\
Input: {\"scenario\": …} and, each of which may be left out:

  daysPerWeekCenti  list of days a week, in hundredths; else 50, 75, … 500
  months            list of horizons; else 1, 2, … 36

Output: what a hire costs more than a fractional, for the first number of months with each
number of days, then for the next; and the days at which both cost the same, by months.";

const RECOMPUTE_HELP: &str = "\
Input: a receipt, as the calculator copies it: edition, engine, defaults, answers, scenario, result.

Output: same (whether the result is what the receipt says), the engine and the defaults that
computed it now, and the result. The exit status is 0 also where it isn't the same. A receipt of
an older edition of the rules is refused with the code older-edition.

Example:
  fractional-fit recompute < receipt.json | jq .same";

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().question {
        Question::Assess(input) => answer(&input, |value| Ok(fit::assess(&decode::<Answers, _>(value)?))),
        Question::Compare(input) => answer(&input, |value| cost::compare(&decode(value)?)),
        Question::Explain(input) => answer(&input, |value| cost::explain(&decode(value)?)),
        Question::Defaults { country } => {
            write_answer(&mut io::stdout().lock(), None, &defaults::draft(&country).map_err(|error| describe(&error)))
        }
        Question::Simulate(input) => answer(&input, |value| uncertainty::simulate(&decode(value)?)),
        Question::Tornado(input) => answer(&input, |value| uncertainty::tornado(&decode(value)?)),
        Question::Surface(input) => answer(&input, |value| uncertainty::surface(&decode(value)?)),
        Question::Recompute(input) => answer(&input, |value| decode::<Receipt, _>(value)?.recompute()),
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

/// Answers what standard input holds; true if nothing was refused.
fn answer<T: Serialize>(input: &Input, question: impl Fn(&RawValue) -> Result<T, Error>) -> io::Result<bool> {
    let mut source = io::stdin().lock();
    let mut sink = io::stdout().lock();
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
            all_answered &= write_answer(&mut sink, Some(number), &answered(&line, &question))?;
        }
    }
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
    match answered {
        Ok(answer) => serde_json::to_writer(&mut *sink, answer)?,
        Err(error) => {
            let refusal =
                line.map_or_else(|| json!({ "error": error }), |line| json!({ "line": line, "error": error }));
            serde_json::to_writer(&mut *sink, &refusal)?;
        }
    }
    writeln!(sink)?;
    sink.flush()?;
    Ok(answered.is_ok())
}

/// As it was written: a tree would have lost fields of the same name.
fn parse(text: &[u8]) -> Result<&RawValue, String> {
    if text.len() as u64 > LONGEST_INPUT {
        return Err(format!("longer than {LONGEST_INPUT} bytes"));
    }
    serde_json::from_slice(text).map_err(|error| format!("not JSON: {error}"))
}

fn describe(error: &Error) -> Value {
    refusal(error.code(), error.field(), &error.to_string())
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
