import type { Group } from "../../generated/api";

export const setup = {
  page: "Set-up",
  title: "Three things before the first question",
  lead: "It takes a minute. All of it can be changed later under People.",
  organisation: { legend: "Which organisation is this about?", label: "Name of the organisation", missing: "Write the name of the organisation." },
  who: {
    legend: "Who is answering?",
    name: "Your name, or an alias",
    role: "Your role",
    side: "For which side do you speak?",
    missing: "Write a name or an alias. It appears in the list of people.",
    sideMissing: "Choose the side for which you speak.",
    sides: {
      it: { name: "IT", hint: "Those who provide the services" },
      business: { name: "The business", hint: "Those who work with the services" },
    } satisfies Record<Group, { name: string; hint: string }>,
  },
  services: {
    legend: "Which five services would you miss first within a day?",
    hint: "In business words: taking orders, paying staff. The first is your most important service, and questions come back to it.",
    rank: (rank: number) => (rank === 1 ? "First: our most important service" : `Number ${rank}`),
    missing: "Name at least the service you would miss first.",
    twice: "This service is named twice.",
  },
  start: "Start",
};
