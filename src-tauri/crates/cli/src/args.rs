//! What can be typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::impact::ImpactCommand;
use crate::services::ServicesCommand;

/// Assesses the maturity of business service management, from a terminal.
#[derive(Debug, Parser)]
#[command(name = "plumbline", version, about)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lists, shows or checks frameworks.
    Frameworks(FrameworksArguments),
    /// Scores an answers file.
    Score(ScoreArguments),
    /// Says how far people agree: on each question, within and between the sides, and over all.
    Agreement(AgreementArguments),
    /// Draws a picture from an answers file.
    #[command(subcommand)]
    Chart(ChartCommand),
    /// Evaluates or checks business impact statements.
    #[command(subcommand)]
    Impact(ImpactCommand),
    /// Takes services from a spreadsheet, or writes them into one.
    #[command(subcommand)]
    Services(ServicesCommand),
    /// Makes, describes or checks a workspace file.
    #[command(subcommand)]
    Workspace(WorkspaceCommand),
    /// Writes the PDF report of a workspace.
    Report(ReportArguments),
    /// Makes the sample workspace, its radar and its report.
    Demo(DemoArguments),
}

#[derive(Debug, Args)]
pub(crate) struct FrameworksArguments {
    #[command(subcommand)]
    pub(crate) command: Option<FrameworksCommand>,
    /// Print the list as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FrameworksCommand {
    /// Prints a framework; with --json the file itself.
    Show {
        /// The id of a shipped framework, or a file.
        framework: String,
        /// Print the file itself.
        #[arg(long)]
        json: bool,
    },
    /// Lists everything that is wrong with framework files; exits with 1 if there is an error.
    Check {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print the problems as JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FormArgument {
    Short,
    Full,
}

impl From<FormArgument> for model::Form {
    fn from(form: FormArgument) -> Self {
        match form {
            FormArgument::Short => model::Form::Short,
            FormArgument::Full => model::Form::Full,
        }
    }
}

// Which answers, to which questions. No doc comment: it would stand as the help of every command.
#[derive(Debug, Args)]
pub(crate) struct AnsweredArguments {
    /// The id of a shipped framework, or a file.
    #[arg(long)]
    pub(crate) framework: String,
    /// The answers, JSON or CSV.
    #[arg(long)]
    pub(crate) answers: PathBuf,
    /// Which questions were asked.
    #[arg(long, default_value = "full")]
    pub(crate) form: FormArgument,
}

#[derive(Debug, Args)]
pub(crate) struct ScoreArguments {
    #[command(flatten)]
    pub(crate) answered: AnsweredArguments,
    /// Add how each figure came about.
    #[arg(long)]
    pub(crate) explain: bool,
    /// Add the smallest set of answers to raise that reaches the next level.
    #[arg(long)]
    pub(crate) what_if: bool,
    /// Print JSON, unrounded.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct AgreementArguments {
    #[command(flatten)]
    pub(crate) answered: AnsweredArguments,
    /// Print JSON, unrounded.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ChartCommand {
    /// Dimension scores on spokes: now, target, last time. For continuous frameworks.
    Radar(RadarArguments),
    /// Rungs from bottom to top, with what bars the next one. For staged frameworks.
    Ladder(PictureArguments),
    /// What is and what is wanted between opposite ends. For differential frameworks.
    Pairs(PictureArguments),
}

#[derive(Debug, Args)]
pub(crate) struct PictureArguments {
    #[command(flatten)]
    pub(crate) answered: AnsweredArguments,
    /// Where to write: .svg, .png or .pdf.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct RadarArguments {
    #[command(flatten)]
    pub(crate) picture: PictureArguments,
    /// Wanted scores: {"framework", "targets": {"D01": 4}}.
    #[arg(long)]
    pub(crate) target: Option<PathBuf>,
    /// The answers of last time.
    #[arg(long)]
    pub(crate) previous: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WorkspaceCommand {
    /// Makes a workspace with an assessment in the short form.
    New {
        /// The file; must not exist.
        file: PathBuf,
        /// Name of the organisation.
        #[arg(long)]
        name: String,
    },
    /// Says what a workspace holds.
    Info {
        /// The file.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Writes everything in a workspace as JSON, its history included.
    Export {
        /// The file.
        file: PathBuf,
        /// Where to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Makes a workspace of what `export` wrote.
    Import {
        /// The file; must not exist.
        file: PathBuf,
        /// The export.
        #[arg(long)]
        from: PathBuf,
    },
    /// Writes the answers of an assessment, to be imported again or worked on in a spreadsheet.
    Answers {
        /// The file.
        file: PathBuf,
        /// The assessment; the latest one where absent.
        #[arg(long)]
        assessment: Option<String>,
        /// Where to write: .csv or .json.
        #[arg(long)]
        out: PathBuf,
    },
    /// Makes a file for a person to answer: the questions of their side, and nothing of anybody else.
    Pack {
        /// The workspace.
        file: PathBuf,
        /// The assessment; the latest one where absent.
        #[arg(long)]
        assessment: Option<String>,
        /// The person; a pack for everybody where absent.
        #[arg(long)]
        participant: Option<String>,
        /// The form of the packs, where --out is a folder.
        #[arg(long = "as", default_value = "plumbline")]
        kind: PackArgument,
        /// Where to write: a new file that ends in .plumbline or .xlsx; a folder for everybody's.
        #[arg(long)]
        out: PathBuf,
    },
    /// Reads packs back. Nothing is overwritten unless --take-theirs is given.
    Merge {
        /// The workspace.
        file: PathBuf,
        /// What people sent back: .plumbline, .xlsx, .csv or .json.
        #[arg(long, required = true, num_args = 1..)]
        from: Vec<PathBuf>,
        /// Where an answer differs from the workspace, take the one that was sent.
        #[arg(long)]
        take_theirs: bool,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Checks that a workspace can be read to the last record; exits with 1 if not.
    Check {
        /// The file.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum PackArgument {
    /// A file that the application opens.
    Plumbline,
    /// A spreadsheet.
    Xlsx,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum AudienceArgument {
    /// One page.
    Board,
    /// Where we stand, two views, what it costs when it stops, method and limits.
    Management,
    /// The same, and every answer.
    Full,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum PageArgument {
    A4,
    Letter,
}

#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    /// The workspace file.
    pub(crate) file: PathBuf,
    /// The assessment; the latest one where absent.
    #[arg(long)]
    pub(crate) assessment: Option<String>,
    /// What it is held against: `before`, `nothing`, or the id of an earlier assessment.
    #[arg(long, default_value = "before")]
    pub(crate) compare: String,
    /// For whom.
    #[arg(long)]
    pub(crate) audience: AudienceArgument,
    /// On which paper.
    #[arg(long, default_value = "a4")]
    pub(crate) page: PageArgument,
    /// The date on the paper, YYYY-MM-DD; today where absent.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Where to write the PDF.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    /// The folder to write into; made where absent.
    #[arg(long)]
    pub(crate) out: PathBuf,
}
