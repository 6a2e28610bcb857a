import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import "fractional-fit";
import type { ResultEvent } from "fractional-fit";

@Component({
  selector: "guest-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <fractional-fit country="US" [figures]="figures" (fractional-fit-result)="hear($event)"><p>Own</p></fractional-fit>
    <output>{{ verdict() }}</output>
  `,
})
class Root {
  readonly figures = { horizonMonths: 24 };
  readonly verdict = signal("");

  hear({ detail }: ResultEvent) {
    this.verdict.set(detail.verdict);
  }
}

bootstrapApplication(Root);
