import type { Commands } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";

export const people = (core: Core) =>
  ({
    set_up: async (input) => {
      core.change("participant", (next) => {
        const person = { id: "p01", name: input.name, group: input.group, role: input.role };
        next.people = [person];
        next.name = input.organisation;
        next.first_missed[input.group] = core.services(next, input.services);
        next.voice = { participant: person.id, group: person.group };
        next.set_up = true;
      });
      core.past = [];
      return core.view;
    },
    save_participant: async ({ id, ...person }) => {
      core.change("participant", (next) => {
        next.departed = next.departed.filter((known) => known.id !== id);
        if (id && next.people.some((known) => known.id === id)) next.people = next.people.map((known) => (known.id === id ? { id, ...person } : known));
        else if (id) next.people.push({ id, ...person });
        else next.people.push({ id: core.id("p"), ...person });
      });
      return core.view;
    },
    remove_participant: async ({ participant }) => {
      core.change("participant", (next) => {
        const signed = next.assessments.filter(({ sign_off }) => sign_off?.state === "signed");
        const settled = signed.some(({ responses }) => responses.some((response) => response.participant === participant));
        if (settled) next.departed.push(...next.people.filter(({ id }) => id === participant));
        next.people = next.people.filter(({ id }) => id !== participant);
        if (next.voice?.participant === participant) next.voice = null;
        for (const assessment of next.assessments.filter((each) => !signed.includes(each)))
          assessment.responses = assessment.responses.filter((response) => response.participant !== participant);
      });
      return core.view;
    },
    set_first_missed: async ({ group, services }) => {
      core.change("services", (next) => (next.first_missed[group] = core.services(next, services)));
      return core.view;
    },
    answer_as: async (voice) => {
      core.workspace = { ...core.open, voice };
      return core.view;
    },
    set_consent: async (input) => {
      core.change("assessment", (next) => (assessmentIn(next, input.assessment).small_groups_shown = input.small_groups_shown));
      return core.view;
    },
  }) satisfies Partial<Commands>;
