export const voice = {
  title: "Who is answering?",
  lead: "Whoever keys in can answer for others. Answers go to the person and the side chosen here.",
  manage: "Add or change people",
};
