import type { Catalogue } from "../en";
import { plural } from "./say";

export const about: Catalogue["about"] = {
  title: "Über Plumbline",
  version: (version) => `Version ${version}`,
  own: "Plumbline ist freie Software unter der MIT-Lizenz oder der Apache License 2.0, nach Ihrer Wahl. Die Fragebögen stehen unter CC BY 4.0.",
  network: "Es stellt keine Verbindung zu einem Netzwerk her.",
  others: "Woraus es gebaut ist",
  lead: (count) => `${plural(count, "Bestandteil", "Bestandteile")} von anderen. Jeder lässt sich öffnen und zeigt seine Lizenz.`,
  find: "Bestandteil suchen",
  none: "Kein Bestandteil hat das in seinem Namen oder in seiner Lizenz.",
  licence: (name, version, licence) => `${name} ${version}: ${licence}`,
  failed: "Die Liste der Lizenzen konnte nicht gelesen werden. Sie gehört auch zur Installation.",
};
