//! Every set of answers: the raw ones, and the classes that the verdict tells
//! apart. That it tells apart no more is itself tested, over every raw set.

use fractional_fit::Answers;
use fractional_fit::fit::{
    Answer, Availability, Certainty, Choice, FullTimeCase, InternalOwner, Months, Openness, Phase, PrimaryNeed,
    Question, Readiness, Several, Symptom,
};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The questions that the verdict depends on: all but `regulated`.
pub(crate) const DECIDING: [Question; 11] = [
    Question::PrimaryNeed,
    Question::AiDecisions,
    Question::Symptoms,
    Question::RealCost,
    Question::Availability,
    Question::Readiness,
    Question::Openness,
    Question::Phase,
    Question::DurationMonths,
    Question::InternalOwner,
    Question::FullTimeCase,
];

/// How many raw answers are in each class of each deciding question, of the
/// 8,398,080 complete sets' values.
pub(crate) const WEIGHTS: [&[u32]; 11] = [
    &[1, 1, 1],
    &[1, 1, 1],
    &[1, 15],
    &[1, 1, 1],
    &[1, 1, 1],
    &[1, 1, 1],
    &[1, 1, 1],
    &[1, 4],
    &[1, 2],
    &[1, 2],
    &[7, 1],
];

/// Raw answers to a question; of the durations, the ends of the classes 0..2, 3..24 and 25..60.
pub(crate) fn values(question: Question) -> Vec<Answer> {
    fn all<T: Choice>(answer: impl Fn(T) -> Answer) -> Vec<Answer> {
        T::ALL.iter().copied().map(answer).collect()
    }
    fn subsets<T: Choice>(answer: impl Fn(Several<T>) -> Answer) -> Vec<Answer> {
        let subset = |bits: usize| T::ALL.iter().enumerate().filter(move |(place, _)| bits >> place & 1 == 1);
        (0..1 << T::ALL.len()).map(|bits| answer(subset(bits).map(|(_, &value)| value).collect())).collect()
    }
    match question {
        Question::PrimaryNeed => all(Answer::PrimaryNeed),
        Question::AiDecisions => all(Answer::AiDecisions),
        Question::Symptoms => subsets(Answer::Symptoms),
        Question::RealCost => all(Answer::RealCost),
        Question::Availability => all(Answer::Availability),
        Question::Readiness => all(Answer::Readiness),
        Question::Openness => all(Answer::Openness),
        Question::Phase => all(Answer::Phase),
        Question::DurationMonths => {
            [2, 24, 25].map(|months| Answer::DurationMonths(Months::new(months).unwrap())).into()
        }
        Question::InternalOwner => all(Answer::InternalOwner),
        Question::FullTimeCase => subsets(Answer::FullTimeCase),
        Question::Regulated => all(Answer::Regulated),
    }
}

/// What is answered to a question.
pub(crate) fn answer(answers: &Answers, question: Question) -> Option<Answer> {
    match question {
        Question::PrimaryNeed => answers.primary_need.map(Answer::PrimaryNeed),
        Question::AiDecisions => answers.ai_decisions.map(Answer::AiDecisions),
        Question::Symptoms => answers.symptoms.map(Answer::Symptoms),
        Question::RealCost => answers.real_cost.map(Answer::RealCost),
        Question::Availability => answers.availability.map(Answer::Availability),
        Question::Readiness => answers.readiness.map(Answer::Readiness),
        Question::Openness => answers.openness.map(Answer::Openness),
        Question::Phase => answers.phase.map(Answer::Phase),
        Question::DurationMonths => answers.duration_months.map(Answer::DurationMonths),
        Question::InternalOwner => answers.internal_owner.map(Answer::InternalOwner),
        Question::FullTimeCase => answers.full_time_case.map(Answer::FullTimeCase),
        Question::Regulated => answers.regulated.map(Answer::Regulated),
    }
}

/// The class of a raw answer, the same numbers as in [`WEIGHTS`].
pub(crate) fn class(answer: Answer) -> usize {
    let certainty = |value| match value {
        Certainty::Yes => 0,
        Certainty::Unsure => 1,
        Certainty::No => 2,
    };
    match answer {
        Answer::Regulated(_)
        | Answer::PrimaryNeed(PrimaryNeed::Leadership)
        | Answer::Availability(Availability::PartTime)
        | Answer::Readiness(Readiness::Ready)
        | Answer::Openness(Openness::WelcomesPushback) => 0,
        Answer::PrimaryNeed(PrimaryNeed::Both)
        | Answer::Availability(Availability::PartTimeWithPeaks)
        | Answer::Readiness(Readiness::Partly)
        | Answer::Openness(Openness::Selective) => 1,
        Answer::PrimaryNeed(PrimaryNeed::Implementation)
        | Answer::Availability(Availability::FullTime)
        | Answer::Readiness(Readiness::NotReady)
        | Answer::Openness(Openness::WantsValidation) => 2,
        Answer::AiDecisions(value) | Answer::RealCost(value) => certainty(value),
        Answer::Symptoms(symptoms) => usize::from(symptoms != Several::<Symptom>::NONE),
        Answer::Phase(phase) => usize::from(phase != Phase::None),
        Answer::DurationMonths(months) => usize::from(months.get() >= 3),
        Answer::InternalOwner(owner) => usize::from(owner != InternalOwner::Clear),
        Answer::FullTimeCase(case) => usize::from(case == Several::<FullTimeCase>::ALL),
    }
}

/// A raw answer of each class of the deciding question at `place`.
pub(crate) fn representatives(place: usize) -> Vec<Answer> {
    let of_class = |wanted| values(DECIDING[place]).into_iter().find(|&answer| class(answer) == wanted).unwrap();
    (0..WEIGHTS[place].len()).map(of_class).collect()
}

/// Numbers the incomplete sets of classes: a digit for each deciding question,
/// whose largest value is "unanswered".
pub(crate) const STRIDES: [usize; 11] = {
    let mut strides = [1; 11];
    let mut place = 1;
    while place < 11 {
        strides[place] = strides[place - 1] * (WEIGHTS[place - 1].len() + 1);
        place += 1;
    }
    strides
};
pub(crate) const STATES: usize = STRIDES[10] * (WEIGHTS[10].len() + 1);

pub(crate) fn digit(state: usize, place: usize) -> usize {
    state / STRIDES[place] % (WEIGHTS[place].len() + 1)
}

pub(crate) fn is_open(state: usize, place: usize) -> bool {
    digit(state, place) == WEIGHTS[place].len()
}

/// The same state with the open question at `place` answered by `class`.
pub(crate) fn answered(state: usize, place: usize, class: usize) -> usize {
    state - (WEIGHTS[place].len() - class) * STRIDES[place]
}

pub(crate) fn state(answers: &Answers) -> usize {
    let digit = |place: usize| answer(answers, DECIDING[place]).map_or(WEIGHTS[place].len(), class);
    (0..11).map(|place| digit(place) * STRIDES[place]).sum()
}

/// Raw answers for every state.
pub(crate) fn answers_of_states() -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for place in 0..11 {
        let known = representatives(place).into_iter().map(Some);
        let digits: Vec<Option<Answer>> = known.chain([None]).collect();
        all = digits
            .iter()
            .flat_map(|digit| all.iter().map(|answers| digit.map_or(*answers, |a| answers.with(a))))
            .collect();
    }
    all
}

/// For every state, `join` over all its completions of what `complete` says of each.
pub(crate) fn over_completions<T: Clone>(complete: impl Fn(&Answers) -> T, join: impl Fn(&T, &T) -> T) -> Vec<T> {
    let mut all: Vec<T> = Vec::with_capacity(STATES);
    for (state, answers) in answers_of_states().iter().enumerate() {
        let value = match (0..11).find(|&place| is_open(state, place)) {
            None => complete(answers),
            Some(place) => {
                let children = (0..WEIGHTS[place].len()).map(|class| all[answered(state, place, class)].clone());
                children.reduce(|a, b| join(&a, &b)).unwrap()
            }
        };
        all.push(value);
    }
    all
}

/// Calls `visit` for every way of answering the questions on top of `answers`,
/// with its state; each may also stay open if `incomplete`.
pub(crate) fn each(
    questions: &[(Question, Vec<Answer>)],
    incomplete: bool,
    answers: Answers,
    state: usize,
    visit: &mut impl FnMut(&Answers, usize),
) {
    let Some(((question, values), rest)) = questions.split_first() else { return visit(&answers, state) };
    let place = DECIDING.iter().position(|deciding| deciding == question);
    for &value in values {
        let state = place.map_or(state, |place| answered(state, place, class(value)));
        each(rest, incomplete, answers.with(value), state, visit);
    }
    if incomplete {
        each(rest, incomplete, answers, state, visit);
    }
}

/// Visits every set of answers with its state, on all processors; each
/// question may also be unanswered if `incomplete`. Gives the tallies of the parts.
pub(crate) fn every<T: Default + Send>(incomplete: bool, visit: impl Fn(&mut T, &Answers, usize) + Sync) -> Vec<T> {
    let questions: Vec<_> = Question::ALL.iter().map(|&question| (question, values(question))).collect();
    let (first, rest) = questions.split_at(2);
    let mut parts = Vec::new();
    each(first, incomplete, Answers::default(), STATES - 1, &mut |answers, state| parts.push((*answers, state)));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tally = T::default();
        while let Some(&(answers, state)) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            each(rest, incomplete, answers, state, &mut |answers, state| visit(&mut tally, answers, state));
        }
        tally
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    })
}
