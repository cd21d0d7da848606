import { plural } from "./say";

export const about = {
  title: "About Plumbline",
  version: (version: string) => `Version ${version}`,
  own: "Plumbline is free software under the MIT licence or the Apache License 2.0, at your choice. Its questionnaires are under CC BY 4.0.",
  network: "It opens no connection to any network.",
  others: "What it is made with",
  lead: (count: number) => `${plural(count, "component", "components")} made by others. Each opens to its licence.`,
  find: "Find a component",
  none: "No component has this in its name or licence.",
  licence: (name: string, version: string, licence: string) => `${name} ${version}: ${licence}`,
  failed: "The list of licences could not be read. It is also part of the installation.",
};
