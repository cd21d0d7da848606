import type { AnswerInput, Commands } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";
import { dimensionOf, frameworkOf } from "../framework";
import { holdingBack, scoresOf } from "../score";
import { assessView, contradictionOf, questionView, summaryOf } from "../views";
import type { Response } from "../state";

function store(core: Core, input: AnswerInput): void {
  const person = core.open.people.find(({ id }) => id === input.voice.participant);
  const mine = (response: Response) =>
    response.participant === input.voice.participant && response.group === input.voice.group && response.question === input.question;
  core.change("response", (next) => {
    const assessment = assessmentIn(next, input.assessment);
    assessment.responses = assessment.responses.filter((response) => !mine(response));
    if (!input.answer) return;
    const { voice, assessment: _, ...rest } = input;
    assessment.responses.push({ ...rest, answer: input.answer, ...voice, assumed: person?.group !== voice.group });
  });
}

export const assess = (core: Core) =>
  ({
    assess: async () => assessView(core.open, core.place?.question ?? null),
    answer: async (input) => {
      store(core, input);
      const next = core.open;
      const assessment = assessmentIn(next, input.assessment);
      return {
        saved_at: core.now(),
        question: questionView(next, input.question, input.voice),
        assessment: summaryOf(assessment),
        holding_back: holdingBack(assessment, scoresOf(assessment)),
        contradiction: contradictionOf(assessment, dimensionOf(frameworkOf(assessment), input.question)),
        undo: core.undoState,
      };
    },
    set_outcome: async (input) => {
      core.change("outcome", (next) => {
        const { outcomes } = assessmentIn(next, input.assessment);
        if (input.entry) outcomes[input.dimension] = input.entry;
        else delete outcomes[input.dimension];
      });
      const assessment = assessmentIn(core.open, input.assessment);
      const dimension = frameworkOf(assessment).dimensions.find(({ id }) => id === input.dimension);
      return { saved_at: core.now(), outcome: input.entry, contradiction: dimension ? contradictionOf(assessment, dimension) : null, undo: core.undoState };
    },
  }) satisfies Partial<Commands>;
