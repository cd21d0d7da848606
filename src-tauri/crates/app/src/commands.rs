//! The one list of commands. The shell makes a Tauri handler of each entry and the generator a
//! TypeScript signature, so a command without its adapter does not compile.

/// Calls `$callback!` with every command: its documentation, name, input and output.
///
/// A command is a method of [`crate::App`] that takes one input (or none) and returns
/// `Result<Output, Error>`, where the output is an [`crate::Output`].
#[macro_export]
macro_rules! for_each_command {
    ($callback:ident) => {
        $callback! {
            /// What the window shows first: recent files and, where one was left open, the workspace.
            start() -> Start;
            /// Opens the sample, making it on the first call.
            open_sample() -> WorkspaceView;
            /// Throws the changed sample away and makes it anew.
            reset_sample() -> WorkspaceView;
            /// Opens the default workspace, making it with a short-form assessment on the first call.
            start_short_form() -> WorkspaceView;
            /// Asks for a place and makes a workspace there, with nothing in it yet; none if the person
            /// cancels.
            new_workspace(input: NewWorkspaceInput) -> Option<WorkspaceView>;
            /// Asks for a file and opens it; none if the person cancels.
            choose_workspace() -> Option<WorkspaceView>;
            /// Opens a file from the list of recent ones.
            open_workspace(input: PathInput) -> WorkspaceView;
            /// Takes a file off the list of recent ones. The file stays.
            forget_recent(input: PathInput) -> Vec<RecentFile>;
            /// Closes the workspace and returns to Home.
            close_workspace() -> Start;
            /// Remembers where the person is, to reopen there.
            visit(input: Place) -> ();
            /// Closes the workspace and ends the program.
            quit() -> ();
            /// Leaves the window open that was about to close.
            stay() -> ();

            /// The settings of the person.
            settings() -> SettingsView;
            /// Keeps the settings and makes the window follow them.
            save_settings(input: Settings) -> SettingsView;

            /// The open workspace, read anew.
            workspace() -> WorkspaceView;
            /// Saves what the first run asks: who is answering, for which side, and the services.
            set_up(input: SetUpInput) -> WorkspaceView;
            /// Saves the organisation's name and scope.
            set_organisation(input: OrganisationInput) -> WorkspaceView;
            /// Adds a participant, or changes one.
            save_participant(input: ParticipantInput) -> WorkspaceView;
            /// Removes a participant with their answers; undo brings both back.
            remove_participant(input: ParticipantRef) -> WorkspaceView;
            /// Saves the services that one side would miss first.
            set_first_missed(input: FirstMissedInput) -> WorkspaceView;
            /// Chooses whose answers are entered from now on.
            answer_as(input: Voice) -> WorkspaceView;
            /// Chooses the assessment that the screens show.
            select_assessment(input: AssessmentRef) -> WorkspaceView;
            /// Records whether people in groups below three agreed to be shown.
            set_consent(input: ConsentInput) -> WorkspaceView;

            /// The Overview screen, but for the figures of assessments other than the current one.
            overview() -> OverviewView;
            /// A page of earlier changes.
            changes(input: ChangesInput) -> ChangesPage;
            /// The figures of the assessments that are in sight.
            summaries(input: SummariesInput) -> Vec<AssessmentSummary>;
            /// The frameworks that a new assessment can use.
            frameworks() -> Vec<FrameworkChoice>;
            /// Adds an assessment and shows it. Undo takes it away again.
            add_assessment(input: NewAssessmentInput) -> WorkspaceView;
            /// Changes the name and the day of an assessment.
            change_assessment(input: AssessmentInput) -> WorkspaceView;
            /// Removes an assessment with everything that belongs to it; undo brings it back.
            remove_assessment(input: AssessmentRef) -> WorkspaceView;
            /// Signs an assessment off: from then on it can only be read.
            sign_off(input: SignOffInput) -> WorkspaceView;
            /// Opens an assessment again that was signed off; who and why stand in the history.
            reopen(input: ReopenInput) -> WorkspaceView;
            /// Chooses what an assessment is held against. Nothing in the file changes.
            compare_with(input: ComparisonInput) -> WorkspaceView;

            /// The Assess screen for the current voice.
            assess(input: AssessmentRef) -> AssessView;
            /// Saves one answer. Returns only after it is on disk.
            answer(input: AnswerInput) -> AnswerSaved;
            /// Saves the count of an outcome test.
            set_outcome(input: OutcomeInput) -> OutcomeSaved;

            /// The Results screen.
            results(input: AssessmentRef) -> ResultsView;
            /// What it would take to reach the next level.
            what_if(input: AssessmentRef) -> WhatIfView;
            /// How far people agree.
            agreement(input: AssessmentRef) -> AgreementView;
            /// Saves a target and returns the results with it.
            set_target(input: TargetInput) -> ResultsView;

            /// The Impact screen: every service side by side.
            impact() -> ImpactView;
            /// Adds a service to the list.
            add_service(input: NewServiceInput) -> WorkspaceView;
            /// Takes a service off the list with its statement; undo brings both back.
            remove_service(input: ServiceRef) -> WorkspaceView;
            /// The statement of a service with what follows from it; an empty one where nobody has begun one.
            statement(input: ServiceRef) -> StatementView;
            /// A version of a statement as it was saved.
            statement_version(input: StatementVersionRef) -> StatementView;
            /// What follows from a statement while it is being typed. Nothing is saved.
            try_statement(input: StatementInput) -> StatementView;
            /// Saves a statement, whatever is wrong with it. Returns only after it is on disk.
            save_statement(input: StatementInput) -> StatementSaved;
            /// The business owner signs the latest version. Undo does not cross it.
            sign_statement(input: ServiceRef) -> StatementSaved;
            /// Counts a word as one of the client's own business, in every statement.
            add_own_word(input: OwnWordInput) -> StatementSaved;
            /// Takes a word off the list of those; statements mark it again.
            remove_own_word(input: OwnWordInput) -> StatementSaved;
            /// Says which of two services comes first, and why.
            compare_services(input: CompareInput) -> ImpactView;
            /// What stoppages really cost, beside what was stated.
            stoppages() -> HindsightView;
            /// Enters a stoppage, or changes one.
            save_stoppage(input: StoppageInput) -> HindsightView;
            /// Takes a stoppage off the list; undo brings it back.
            remove_stoppage(input: StoppageRef) -> HindsightView;
            /// Writes a statement's page for the screen.
            preview_statement(input: StatementPaperInput) -> PreviewView;
            /// Asks for a place and writes a statement's page there; none if the person cancels.
            export_statement(input: StatementPaperInput) -> Option<Exported>;

            /// The Report screen.
            report(input: AssessmentRef) -> ReportView;
            /// Saves the headline of the board page.
            set_headline(input: HeadlineInput) -> ReportView;
            /// Adds a decision, or changes one.
            save_decision(input: DecisionInput) -> ReportView;
            /// Removes a decision.
            remove_decision(input: DecisionRef) -> ReportView;
            /// Writes the report for the screen and says what each page shows.
            preview(input: PaperInput) -> PreviewView;
            /// A page of a preview as a PNG picture.
            preview_page(input: PreviewPageInput) -> Bytes;
            /// How many pages each part and each audience would have.
            page_counts(input: PageCountsInput) -> PageCounts;
            /// Asks for a picture and prints it on every page; none if the person cancels.
            choose_logo(input: AssessmentRef) -> Option<ReportView>;
            /// Takes the logo off every page.
            remove_logo(input: AssessmentRef) -> ReportView;
            /// Saves the line at the foot of every page.
            set_confidentiality(input: ConfidentialityInput) -> ReportView;
            /// Asks for a place and writes the PDF there; none if the person cancels.
            export_report(input: PaperInput) -> Option<Exported>;
            /// Stops the export under way; nothing is written then.
            cancel_export() -> ();
            /// Opens an exported file in the system's viewer.
            open_exported(input: PathInput) -> ();

            /// Asks for an answers file and says what it would change; none if the person cancels.
            choose_import(input: AssessmentRef) -> Option<ImportPreview>;
            /// Says what an answers file would change that was dropped on the window.
            preview_import(input: ImportInput) -> ImportPreview;
            /// Carries an import out: all rows without an error, in one step.
            apply_import(input: ImportInput) -> WorkspaceView;

            /// Asks for a list of services and says what it would change; none if the person cancels.
            choose_services() -> Option<ServicesPreview>;
            /// Says what a list of services would change with the columns that the person has chosen.
            preview_services(input: ServicesInput) -> ServicesPreview;
            /// Takes a list of services in one step. What it leaves empty stays as it was.
            apply_services(input: ServicesInput) -> WorkspaceView;
            /// Asks for a place and writes all services there as a list; none if the person cancels.
            export_services(input: ServiceListInput) -> Option<Written>;

            /// Asks for a place and writes an assessment's answers there; none if the person cancels.
            export_answers(input: AssessmentRef) -> Option<Written>;
            /// Asks for a place and writes everything in the workspace there; none if the person cancels.
            export_workspace() -> Option<Written>;
            /// Asks for an export and for a place, and makes a workspace there; none if the person cancels.
            import_workspace() -> Option<WorkspaceView>;
            /// Asks for a folder and makes a pack for each of these people there; none if the person cancels.
            make_packs(input: PacksInput) -> Option<PacksMade>;
            /// Asks for files that came back and says what they would change; none if the person cancels.
            choose_packs(input: AssessmentRef) -> Option<MergePreview>;
            /// Reads packs in, in one step: every new answer, and of the conflicts those that were chosen.
            apply_packs(input: MergeInput) -> WorkspaceView;
            /// Asks for a place and writes a copy of the open pack there, to be sent back; none if the person cancels.
            send_pack() -> Option<Written>;

            /// The backups of the open workspace, latest first.
            backups() -> BackupsView;
            /// Makes a backup now.
            make_backup() -> BackupsView;
            /// Makes the file hold what a backup holds, after a backup of what it holds now.
            restore_backup(input: BackupRef) -> WorkspaceView;
            /// Brings back what the file held before the last restore, exactly.
            undo_restore() -> WorkspaceView;

            /// Says where the open file is.
            look_at_file() -> FileState;
            /// Goes on with a file that was moved or renamed, at its new place.
            follow_file() -> WorkspaceView;
            /// Writes a file that was deleted to its old place again.
            save_file_again() -> WorkspaceView;
            /// Asks for a place, writes what the file holds there, and goes on with that; none if the person cancels.
            save_file_elsewhere() -> Option<WorkspaceView>;
            /// Takes down what was said about the file when it was opened.
            dismiss_notices() -> WorkspaceView;

            /// Shows a file that was written in its folder.
            reveal(input: PathInput) -> ();

            /// Takes the last change back; none where there is nothing to take back.
            undo() -> Option<WorkspaceView>;
            /// Brings the last undone change back.
            redo() -> Option<WorkspaceView>;
        }
    };
}
