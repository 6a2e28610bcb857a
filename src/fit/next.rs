//! The question to ask next: the one that settles most.
//!
//! The verdict is the first line of the rules that holds, so nothing is known
//! before the first open line is settled: questions are asked line by line, and
//! of a line the one first that settles most of it. What is left after the
//! lines is a count of unmet conditions, and for it the likeliest to be unmet
//! is asked first, for one more can settle the count; but where two are unmet
//! and two more are needed, the likeliest to be met.
//!
//! A question that can't change the verdict any more is never asked. A test
//! computes, by dynamic programming over every incomplete set of answers, what
//! the best possible order of questions would need: from the first question
//! on, no order needs fewer questions on average.

use super::alternatives::alternatives;
use super::answers::{Answers, Question};
use super::conditions::Condition;
use super::decision::{TOO_MANY_UNMET, possible, unmet};
use super::outlook::{Outlook, Outlooks, outlook, questions};

/// The conditions that can stop, by the line that stops.
const LINES: [Condition; 6] = [
    Condition::Need,
    Condition::Problem,
    Condition::Availability,
    Condition::Phase,
    Condition::Openness,
    Condition::Readiness,
];

/// The conditions that only count once nothing stops, the likeliest to be unmet first.
const COUNTED: [Condition; 4] = [Condition::Owner, Condition::Problem, Condition::Duration, Condition::Phase];

/// The question that settles most, `None` once the verdict is decided.
/// Allocates nothing.
///
/// ```
/// use fractional_fit::Answers;
/// use fractional_fit::fit::{Answer, PrimaryNeed, Question, next_question};
///
/// let answers = Answers::default();
/// assert_eq!(next_question(&answers), Some(Question::PrimaryNeed));
/// assert_eq!(next_question(&answers.with(Answer::PrimaryNeed(PrimaryNeed::Implementation))), None);
/// ```
#[must_use]
pub fn next_question(answers: &Answers) -> Option<Question> {
    question(answers, Outlooks::of(answers))
}

pub(crate) fn question(answers: &Answers, outlooks: Outlooks) -> Option<Question> {
    if possible(outlooks).single().is_some() {
        return None;
    }
    let stopping = LINES.into_iter().filter(|&condition| outlooks.get(condition).may(Outlook::STOP));
    let mut counted = COUNTED;
    if unmet(outlooks).0 + 2 == TOO_MANY_UNMET {
        counted.reverse();
    }
    stopping.chain(counted).find_map(|condition| question_of(condition, answers, outlooks))
}

/// The first unanswered question of the condition that can still change the verdict.
fn question_of(condition: Condition, answers: &Answers, outlooks: Outlooks) -> Option<Question> {
    let ends = Ends::of(condition, outlooks);
    let matters = |question: Question| {
        let mut effects =
            alternatives(question).iter().map(|&answer| ends.told_apart(outlook(condition, &answers.with(answer))));
        let first = effects.next();
        effects.any(|effect| Some(effect) != first)
    };
    let open = |question: &Question| !answers.has(*question) && matters(*question);
    let questions = questions(condition);
    // Where only a stop matters, what justifies a hire settles more than the phase.
    if condition == Condition::Phase && ends.unmet == Outlook::MET && open(&Question::FullTimeCase) {
        return Some(Question::FullTimeCase);
    }
    questions.iter().copied().find(open)
}

/// Which ends of a condition the verdict can still tell apart: for each end
/// the first in the order met, unmet, stop that always gives the same verdict.
struct Ends {
    unmet: Outlook,
    stop: Outlook,
}

impl Ends {
    fn of(condition: Condition, outlooks: Outlooks) -> Self {
        let with = |end| outlooks.with(condition, end);
        let verdicts = |end| possible(with(end));
        let unmet = if count_matters(with(Outlook::MET)) { Outlook::UNMET } else { Outlook::MET };
        // Only a stop gives the verdict of its line: the same verdicts possible
        // means that none of them depends on it.
        let stop = if verdicts(Outlook::STOP) == verdicts(Outlook::MET) {
            Outlook::MET
        } else if verdicts(Outlook::STOP) == verdicts(Outlook::UNMET) {
            unmet
        } else {
            Outlook::STOP
        };
        Self { unmet, stop }
    }

    /// The ends that are possible, those with the same effect as one.
    fn told_apart(&self, outlook: Outlook) -> Outlook {
        let seen = |end: Outlook, as_end: Outlook| if outlook.may(end) { as_end } else { Outlook::NONE };
        seen(Outlook::MET, Outlook::MET).or(seen(Outlook::UNMET, self.unmet)).or(seen(Outlook::STOP, self.stop))
    }
}

/// Whether one more unmet condition can change the verdict: nothing need stop
/// first, and the others can leave none unmet, or one less than too many.
fn count_matters(others: Outlooks) -> bool {
    let (fewest, most) = unmet(others);
    others.all().iter().all(|outlook| outlook.may_pass())
        && (fewest == 0 || (fewest < TOO_MANY_UNMET && most + 1 >= TOO_MANY_UNMET))
}
