import type {
  Answer,
  AssessmentId,
  BackupView,
  ChangeKind,
  ChangesDay,
  Comparison,
  Decision,
  Evidence,
  FileNotice,
  FileState,
  Form,
  FrameworkId,
  Group,
  Groups,
  OutcomeEntry,
  PackView,
  ParticipantId,
  QuestionId,
  Next,
  Service,
  SignOff,
  Statement,
  Stoppage,
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
  framework: FrameworkId;
  form: Form;
  date: string;
  small_groups_shown: boolean;
  headline: string;
  responses: Response[];
  targets: Record<string, number>;
  outcomes: Record<string, OutcomeEntry>;
  decisions: Decision[];
  started_from: AssessmentId | null;
  changed_at: string;
  sign_off: SignOff | null;
}

/** A whole workspace, small enough to be copied for undo. */
export interface Workspace {
  name: string;
  scope: string;
  sample: boolean;
  path: string;
  read_only: boolean;
  confidentiality: string;
  /** Name of the file it came from. */
  logo: string | null;
  notices: FileNotice[];
  file: FileState;
  backups: BackupView[];
  pack: PackView | null;
  set_up: boolean;
  services: Service[];
  first_missed: Groups<string[]>;
  own_words: string[];
  people: Person[];
  departed: Person[];
  /** All versions of each statement, the first first. */
  statements: Record<string, Statement[]>;
  stoppages: [string, Stoppage][];
  /** Latest first. */
  assessments: Assessment[];
  current: AssessmentId | null;
  comparisons: Record<AssessmentId, Comparison>;
  /** What the overview is to say, where the fake is not to work it out. */
  next: Next | null;
  changes: ChangesDay[];
  voice: Voice | null;
}

/** One step that can be taken back. */
export interface Step {
  kind: ChangeKind;
  workspace: Workspace;
}
