//! A page in Rust that uses the crate: a choice, and the verdict that follows from it.

use fractional_fit::Answers;
use fractional_fit::fit::{Answer, NamedEnum, PrimaryNeed, Verdict, assess};
use yew::prelude::*;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[component]
fn Page() -> Html {
    let answers = use_state(Answers::default);
    let choices = PrimaryNeed::ALL.iter().zip(PrimaryNeed::NAMES).map(|(&need, &name)| {
        let answers = answers.clone();
        let onclick = move |_| answers.set(answers.with(Answer::PrimaryNeed(need)));
        html! { <button id={name} {onclick}>{ name }</button> }
    });
    let verdict = assess(&answers).verdict.map_or("open", |verdict| Verdict::NAMES[verdict.index() as usize]);
    html! { <main>{ for choices }<output>{ verdict }</output></main> }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
