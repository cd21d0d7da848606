import type {
  Answer,
  AssessmentId,
  BackupView,
  ChangeKind,
  Decision,
  Evidence,
  FileNotice,
  FileState,
  Form,
  Group,
  Groups,
  OutcomeEntry,
  PackView,
  ParticipantId,
  QuestionId,
  Service,
  Voice,
} from "../../generated/api";

export interface Person {
  id: ParticipantId;
  name: string;
  group: Group;
  role: string;
}

export interface Response {
  participant: ParticipantId;
  group: Group;
  question: QuestionId;
  answer: Answer;
  evidence: Evidence;
  comment: string;
  assumed: boolean;
}

export interface Assessment {
  id: AssessmentId;
  name: string;
  form: Form;
  date: string;
  small_groups_shown: boolean;
  headline: string;
  responses: Response[];
  targets: Record<string, number>;
  outcomes: Record<string, OutcomeEntry>;
  decisions: Decision[];
}

/** A whole workspace, small enough to be copied for undo. */
export interface Workspace {
  name: string;
  scope: string;
  sample: boolean;
  path: string;
  read_only: boolean;
  notices: FileNotice[];
  file: FileState;
  backups: BackupView[];
  pack: PackView | null;
  set_up: boolean;
  services: Service[];
  first_missed: Groups<string[]>;
  people: Person[];
  /** Latest first. */
  assessments: Assessment[];
  current: AssessmentId;
  voice: Voice | null;
}

/** One step that can be taken back. */
export interface Step {
  kind: ChangeKind;
  workspace: Workspace;
}
