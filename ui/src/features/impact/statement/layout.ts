import type { LossParts, LossPoint, PositioningClaim, Statement } from "../../../generated/api";
import type { Choices, Field, Kind, Label, Rows } from "../fields";

/* What stands where in the editor. */

const field = (at: string, label: Label, kind: Kind = "text", more: Partial<Field> = {}): Field => ({ at, label, kind, ...more });
const choice = (at: string, label: Label, choices: Choices): Field => field(at, label, "choice", { choices });
const estimate = { low: 0, likely: 0, high: 0 };

export const SAFETY = [field("/safety/whose", "whose"), field("/safety/how_soon_minutes", "how_soon", "duration"), field("/safety/who_is_told", "who_is_told"), field("/safety/safeguard", "safeguard")];

/** Times after which a loss is asked for: the first four at once, the others on demand. */
export const LOSS_TIMES = [60, 240, 480, 1440] as const;
export const MORE_TIMES = [15, 4320, 10_080] as const;
export const PARTS = ["contribution", "productivity", "recovery", "penalties", "intangible"] as const satisfies (keyof LossParts)[];

const pointAt = (statement: Statement, minutes: number) => statement.loss.points.find(({ after_minutes }) => after_minutes === minutes);
const withPoints = (statement: Statement, points: Statement["loss"]["points"]): Statement => ({ ...statement, loss: { ...statement.loss, points } });

/** With this in place of what is stated after its time. */
export const withPoint = (statement: Statement, point: LossPoint): Statement => withPoints(statement, [...statement.loss.points.filter(({ after_minutes }) => after_minutes !== point.after_minutes), point].sort((a, b) => a.after_minutes - b.after_minutes));

/** The loss after a time. It is where no point is until somebody states one, and goes with its text. */
export const lossField = (minutes: number): Field => ({
  at: `/loss/points/after/${minutes}`,
  label: "amount",
  kind: "money",
  lens: {
    get: (statement) => pointAt(statement, minutes)?.amount ?? null,
    put: (statement, amount) => {
      if (amount === null) return withPoints(statement, statement.loss.points.filter(({ after_minutes }) => after_minutes !== minutes));
      return withPoint(statement, { after_minutes: minutes, parts: pointAt(statement, minutes)?.parts ?? null, amount: amount as typeof estimate });
    },
  },
});

const NO_PARTS: LossParts = { contribution: 0, productivity: 0, recovery: 0, penalties: 0, intangible: 0 };

/** A part of the likely loss after a time. A part that nobody names is not in it. */
export const partField = (minutes: number, part: keyof LossParts): Field => ({
  at: `/loss/points/after/${minutes}/${part}`,
  label: "part",
  kind: "amount",
  lens: {
    get: (statement) => pointAt(statement, minutes)?.parts?.[part] || null,
    put: (statement, amount) =>
      withPoints(
        statement,
        statement.loss.points.map((point) => {
          if (point.after_minutes !== minutes) return point;
          const parts = { ...NO_PARTS, ...point.parts, [part]: typeof amount === "number" ? amount : 0 };
          return { ...point, parts: Object.values(parts).some((each) => each !== 0) ? parts : null };
        }),
      ),
  },
});

/** Fields of something that is there as soon as one of them is. */
function ofWhole<T extends object>(get: (statement: Statement) => T | null, put: (statement: Statement, whole: T | null) => Statement, blank: T, key: keyof T & string) {
  const empty = (value: unknown) => value === null || value === "";
  return {
    get: (statement: Statement): unknown => get(statement)?.[key] ?? null,
    put: (statement: Statement, value: unknown): Statement => {
      const whole = { ...blank, ...get(statement), [key]: value ?? blank[key] };
      return put(statement, Object.values(whole).every(empty) ? null : whole);
    },
  };
}

type OwnerKey = "business_owner" | "it_owner";
const owner = (who: OwnerKey, key: "name" | "role", label: Label): Field =>
  field(`/${who}/${key}`, label, "text", { lens: ofWhole((statement) => statement[who], (statement, whole) => ({ ...statement, [who]: whole }), { name: "", role: "" }, key) });
const metric = (key: "name" | "unit" | "current" | "target", label: Label, kind: Kind = "text"): Field =>
  field(`/context/metric/${key}`, label, kind, {
    lens: ofWhole((statement) => statement.context.metric, (statement, whole) => ({ ...statement, context: { ...statement.context, metric: whole } }), { name: "", unit: "", current: null, target: null }, key),
  });

/** Hours and days of service stand together or not at all. */
const inWindow = (key: "days_per_week" | "minutes_per_day") => ({
  get: (statement: Statement): unknown => statement.hours.window?.[key] ?? null,
  put: (statement: Statement, value: unknown): Statement => {
    const window = typeof value === "number" ? { days_per_week: 7, minutes_per_day: 1440, ...statement.hours.window, [key]: value } : null;
    return { ...statement, hours: { ...statement.hours, window } };
  },
});

export const CURRENCY = field("/currency", "currency");
const scenarios = (at: string): Rows => ({ at, title: "scenarios", columns: [field("/name", "scenario"), field("/per_year", "per_year", "number"), field("/minutes", "scenario_length", "duration")], blank: { name: "", per_year: 1, minutes: 60 } });
export const SCENARIOS = scenarios("/loss/scenarios");
export const LOSS_MORE = [field("/loss/source", "loss_source"), choice("/loss/confidence", "confidence", "confidence"), field("/loss/both_lost", "both_lost", "yes_no"), field("/loss/common_cause", "common_cause")];
const p = (key: string): string => `/loss/parameters/${key}`;
export const PARAMETERS = [
  field(p("revenue_per_hour"), "revenue_per_hour", "money"),
  field(p("margin"), "margin", "share"),
  field(p("dependency"), "dependency", "share"),
  field(p("recapture"), "recapture", "share"),
  field(p("users"), "loss_users", "number"),
  field(p("loaded_cost_per_hour"), "loaded_cost", "money", { scale: "one" }),
  field(p("idle_with_workaround"), "idle_with", "share"),
  field(p("idle_without"), "idle_without", "share"),
  field(p("recovery_fixed"), "recovery_fixed", "money"),
  field(p("recovery_per_hour"), "recovery_hour", "money"),
  field(p("customers"), "customers", "number"),
  field(p("churn_per_hour"), "churn", "share"),
  field(p("churn_grace_minutes"), "churn_grace", "duration"),
  field(p("lifetime_value"), "lifetime", "money", { scale: "one" }),
];
export const WAY = [field("/workaround/description", "way"), field("/workaround/minutes", "way_minutes", "duration"), field("/workaround/capacity", "way_capacity", "share"), field("/workaround/last_tested", "tested", "day")];
export const WAY_MORE = [field("/workaround/cost_per_hour", "way_cost", "money"), field("/workaround/staff", "way_staff", "number"), field("/workaround/result", "way_result")];
export const WINDOW = [field("/hours/window/minutes_per_day", "hours_day", "duration", { lens: inWindow("minutes_per_day") }), field("/hours/window/days_per_week", "days_week", "whole", { lens: inWindow("days_per_week") })];
export const NIGHT = field("/hours/lost_at_night", "night");
export const HOURS = [field("/hours/use_by_hour", "use", "figures"), field("/hours/time_zone", "time_zone"), field("/hours/maintenance", "maintenance")];
export const EXTRA: Rows = {
  at: "/hours/extra",
  title: "extra",
  columns: [field("/name", "extra"), field("/minutes_per_day", "extra_minutes", "duration"), field("/days_per_year", "extra_days", "number"), field("/transactions_per_hour", "transactions", "number"), field("/contribution_per_transaction", "per_transaction", "money", { scale: "one" }), field("/uptake", "uptake", "share"), field("/displacement", "displacement", "share"), field("/staff_cost_per_hour", "staff_cost", "money", { scale: "one" }), field("/run_cost_per_year", "run_cost", "money")],
  blank: { name: "", minutes_per_day: 60, days_per_year: 250, transactions_per_hour: 0, contribution_per_transaction: estimate, uptake: 0, displacement: 0, staff_cost_per_hour: estimate, run_cost_per_year: estimate },
};
const m = { scale: "m" } as const;
export const VALUE = [field("/value/contribution_per_year", "contribution", "money", m), field("/value/cost_per_year", "cost", "money", m), choice("/value/source", "source", "source"), field("/value/willing_to_pay_per_year", "pay", "money", m)];
export const VALUE_MORE = [field("/value/cost_avoided_per_year", "avoided", "money", m), field("/value/risk_reduced_per_year", "risk", "money", m), field("/value/source_note", "source_note"), field("/value/customer_effect", "customer_effect"), field("/value/duty", "duty"), field("/value/without_it", "without_it"), field("/value/effectiveness", "effectiveness", "number"), field("/value/efficiency", "efficiency", "number")];
export const COMPARED: Rows = { at: "/compared", title: "compared", columns: [field("/against", "against", "service"), field("/why", "compare_why"), field("/comes_first", "comes_first", "check")], blank: { against: "", comes_first: true, why: "" } };
export const TOLERANCES = (["mtpd", "rto", "wrt", "rpo"] as const).map((key) => field(`/tolerances/${key}_minutes`, key, "duration"));
export const LIMIT = field("/tolerances/intolerable_loss", "limit", "amount");
const t = (key: string): string => `/tolerances/${key}`;
export const TOLERANCES_MORE = [field(t("mbco_share"), "mbco", "share"), field(t("mbco_volume_per_hour"), "mbco_volume", "number"), field(t("slowest_response_seconds"), "slowest", "number"), field(t("outages_per_year"), "outages", "number"), field(t("availability_target"), "target", "share")];
export const PEOPLE = [field("/name", "name"), field("/purpose", "purpose"), owner("business_owner", "name", "owner"), owner("business_owner", "role", "owner_role"), owner("it_owner", "name", "it_owner"), owner("it_owner", "role", "it_role"), field("/author", "author"), CURRENCY, field("/price_year", "price_year", "whole"), field("/tier", "tier", "whole"), field("/review_date", "review", "day"), field("/confidentiality", "confidential")];
const c = (key: string): string => `/context/${key}`;
export const CONTEXT = [field(c("unit"), "business_unit"), field(c("unit_revenue_per_year"), "unit_revenue", "money", m), field(c("profit_per_year"), "profit", "money", m), field(c("goal"), "goal"), field(c("users"), "users"), field(c("users_internal"), "internal", "number"), field(c("users_external"), "external", "number"), field(c("volume_per_hour"), "volume", "number"), field(c("busiest_multiplier"), "busiest", "number"), ...["activities", "products", "regions", "upstream", "downstream"].map((key) => field(c(key), key as Label, "list")), metric("name", "metric"), metric("unit", "metric_unit"), metric("current", "metric_now", "number"), metric("target", "metric_target", "number")];
export const PEAKS: Rows = { at: c("peaks"), title: "peaks", columns: [field("/when", "peak_when"), field("/multiplier", "peak_times", "number")], blank: { when: "", multiplier: 2 } };
export const DATA = [field("/data/types", "data_types", "list"), choice("/data/confidentiality", "data_c", "harm"), choice("/data/integrity", "data_i", "harm"), choice("/data/availability", "data_a", "harm"), field("/data/personal", "personal", "yes_no"), field("/data/retention", "retention"), field("/data/backup_interval_minutes", "backup", "duration")];
export const DEPENDENCIES: Rows = {
  at: "/dependencies",
  title: "dependencies",
  columns: [choice("/kind", "dep_kind", "kind"), field("/name", "dep_name"), field("/service", "dep_service", "service"), field("/rto_minutes", "dep_rto", "duration"), field("/availability", "dep_availability", "share"), field("/one_of", "one_of"), field("/contract", "contract"), field("/exit_days", "exit", "number"), field("/hard", "hard", "check")],
  blank: { kind: "application", name: "", service: null, hard: true, rto_minutes: null, availability: null, one_of: null, contract: null, exit_days: null },
};
export const OBLIGATIONS: Rows = {
  at: "/obligations",
  title: "obligations",
  columns: [choice("/kind", "obligation_kind", "obligation"), field("/name", "obligation"), field("/notify_within_minutes", "notify", "duration"), field("/mandates", "mandates", "check")],
  blank: { kind: "law", name: "", mandates: false, notify_within_minutes: null, penalties: [] },
  inner: { at: "/penalties", title: "penalties", columns: [field("/after_minutes", "step_after", "duration"), field("/amount", "step_amount", "money")], blank: { after_minutes: 1440, amount: estimate } },
};
export const NEED = [choice("/need/class", "need", "need"), field("/need/who_pays", "pays")];
const e = (key: string): string => `/experience/${key}`;
export const EXPERIENCE: Rows[] = [
  { at: e("stoppages"), title: "past", columns: [field("/on", "past_on", "day"), field("/minutes", "past_length", "duration"), field("/loss", "past_loss", "money"), field("/note", "past_note")], blank: { on: "", minutes: 60, loss: null, note: "" } },
  { at: e("recoveries"), title: "recoveries", columns: [field("/on", "past_on", "day"), field("/minutes", "past_length", "duration"), field("/data_lost_minutes", "proof_lost", "duration"), field("/test", "proof_test", "check")], blank: { on: "", minutes: 60, test: true, data_lost_minutes: null } },
  { at: e("availability"), title: "years", columns: [field("/year", "year", "whole"), field("/availability", "availability", "share")], blank: { year: 2026, availability: 1 } },
];
export const PROPOSALS: Rows[] = [
  { at: "/investments", title: "investments", columns: [field("/name", "proposal"), field("/rate", "rate", "share")], blank: { name: "", flows: [], rate: 0.05 }, inner: { at: "/flows", title: "flows", columns: [field("", "flow", "money", { signed: true })], blank: estimate } },
  { at: "/availability_steps", title: "steps", columns: [field("/name", "step"), field("/cost_per_year", "step_cost", "money")], blank: { name: "", cost_per_year: estimate, scenarios: [] }, inner: scenarios("/scenarios") },
];
export const ATTRIBUTES = ["price", "service", "access", "experience", "product"] as const;
export const VIEWS = ["importance", "demanded", "perceived", "funded"] as const;

const NO_POSITION = { importance: {}, demanded: {}, perceived: {}, funded: {} };

/** What is wanted of an attribute, or paid for. */
export const positionField = (view: (typeof VIEWS)[number], attribute: (typeof ATTRIBUTES)[number]): Field => ({
  at: `/positioning/${view}/${attribute}`,
  label: view,
  kind: view === "importance" ? "whole" : "number",
  lens: {
    get: (statement) => statement.positioning?.[view][attribute] ?? null,
    put: (statement, value) => {
      const others: PositioningClaim["demanded"] = { ...statement.positioning?.[view] };
      delete others[attribute];
      const next = { ...NO_POSITION, ...statement.positioning, [view]: typeof value === "number" ? { ...others, [attribute]: value } : others };
      return { ...statement, positioning: VIEWS.every((each) => Object.keys(next[each]).length === 0) ? null : next };
    },
  },
});

export const GRID_MORE = [field("/impact/unacceptable_from", "unacceptable_from", "whole"), ...([0, 1, 2, 3] as const).map((index) => field(`/impact/financial_bounds/${index}`, `bound${(index + 1) as 1 | 2 | 3 | 4}`, "share"))];
