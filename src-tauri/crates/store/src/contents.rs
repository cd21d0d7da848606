//! Everything a workspace holds, as data: for exports, and for files made from them.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use model::{
    DecisionId, DimensionId, Group, ParticipantId, ServiceId, Statement, Stoppage, StoppageId,
};
use rusqlite::{Connection, Result};
use serde::{Deserialize, Serialize};

use crate::error::file_name;
use crate::tables::meta::FORMAT;
use crate::tables::{
    assessments, decisions, first_missed, frameworks, history, meta, organisation, outcomes,
    own_words, pack, paper, participants, refused, responses, services, statements, stoppages,
    targets, text, units, unreadable,
};
use crate::{
    About, Assessment, Decision, FrameworkEntry, HistoryRow, LogoEntry, Organisation, Outcome,
    Pack, Profile, Service, StoreError, StoredResponse, Unit, Workspace,
};

/// Everything a workspace holds. Written to a file and read from it again, it is the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contents {
    /// Format of this structure, [`FORMAT`].
    pub format: u32,
    /// What the file is.
    pub about: About,
    /// For whom it was made, where it is a pack.
    pub pack: Option<Pack>,
    /// The client.
    pub organisation: Organisation,
    /// The line at the foot of every page.
    #[serde(default = "confidential")]
    pub confidentiality: String,
    /// The logo that is printed.
    #[serde(default)]
    pub logo: Option<LogoEntry>,
    /// Every logo that was ever used; the history names them.
    #[serde(default)]
    pub logos: Vec<LogoContents>,
    /// Units, in order.
    pub units: Vec<Unit>,
    /// Services, in order.
    pub services: Vec<Service>,
    /// The services each side would miss first.
    pub first_missed: BTreeMap<Group, Vec<ServiceId>>,
    /// Words of the client's own business, in order of entry.
    #[serde(default)]
    pub own_words: Vec<String>,
    /// Every version of every impact statement, by service and version.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Stoppages that happened.
    #[serde(default)]
    pub stoppages: BTreeMap<StoppageId, Stoppage>,
    /// The people who answer.
    pub participants: BTreeMap<ParticipantId, Profile>,
    /// The frameworks that were used.
    pub frameworks: Vec<FrameworkContents>,
    /// The assessments, latest first.
    pub assessments: Vec<AssessmentContents>,
    /// The whole history, oldest first.
    pub history: Vec<HistoryRow>,
}

/// What stands at the foot of every page unless somebody says otherwise.
fn confidential() -> String {
    "Confidential".to_owned()
}

/// The bytes of a logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogoContents {
    /// Their SHA-256 in hexadecimal.
    pub hash: String,
    /// In base64 (RFC 4648, section 4).
    pub base64: String,
}

/// A framework and its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkContents {
    /// Which one.
    #[serde(flatten)]
    pub entry: FrameworkEntry,
    /// The framework file, to the byte: it is UTF-8.
    pub text: String,
}

/// An assessment and what belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AssessmentContents {
    /// The assessment.
    #[serde(flatten)]
    pub assessment: Assessment,
    /// Answers, by question, participant and side.
    pub responses: Vec<StoredResponse>,
    /// Counts.
    pub outcomes: BTreeMap<DimensionId, Outcome>,
    /// Targets.
    pub targets: BTreeMap<DimensionId, f64>,
    /// Decisions.
    pub decisions: BTreeMap<DecisionId, Decision>,
}

impl Workspace {
    /// Everything the file holds.
    ///
    /// Errors: `damaged`, `io`.
    pub fn contents(&self) -> Result<Contents, StoreError> {
        self.read(Contents::read)
    }

    /// Creates a file that holds the contents of another, and opens it. Its step numbers go on where
    /// those of the other ended.
    ///
    /// Errors: as for [`Workspace::create`]; `newer_version` where the contents have a later format,
    /// `refused` where they do not fit together.
    pub fn create_from(path: &Path, contents: &Contents) -> Result<Self, StoreError> {
        if contents.format > FORMAT {
            let file = file_name(path);
            return Err(StoreError::NewerVersion {
                file,
                found: contents.format,
                known: FORMAT,
            });
        }
        Self::create_with(path, |db| contents.write(db))
    }
}

impl Contents {
    fn read(db: &Connection) -> Result<Self> {
        let missed = |group| Ok((group, first_missed::read(db, group)?));
        Ok(Self {
            format: FORMAT,
            about: meta::read(db)?,
            pack: pack::read(db)?,
            organisation: organisation::read(db)?,
            confidentiality: paper::confidentiality(db)?,
            logo: paper::logo_entry(db)?,
            logos: LogoContents::read(db)?,
            units: units::read(db)?,
            services: services::read(db)?,
            first_missed: Group::ALL.into_iter().map(missed).collect::<Result<_>>()?,
            own_words: own_words::read(db)?,
            statements: statements::read(db)?,
            stoppages: stoppages::read(db)?.into_iter().collect(),
            participants: participants::read(db)?.into_iter().collect(),
            frameworks: FrameworkContents::read(db)?,
            assessments: AssessmentContents::read(db)?,
            history: history::read(db)?,
        })
    }

    fn write(&self, db: &Connection) -> Result<()> {
        meta::write(db, &self.about)?;
        if let Some(pack) = &self.pack {
            pack::write(db, pack)?;
        }
        organisation::write(db, &self.organisation)?;
        paper::write_confidentiality(db, &self.confidentiality)?;
        self.logos.iter().try_for_each(|logo| logo.write(db))?;
        paper::write_logo_entry(db, self.logo.as_ref())?;
        units::write(db, &self.units)?;
        services::write(db, &self.services)?;
        for (group, services) in &self.first_missed {
            first_missed::write(db, *group, services)?;
        }
        own_words::write(db, &self.own_words)?;
        for statement in &self.statements {
            let (service, version) = (&statement.service, statement.version);
            statements::write(db, service, version, Some(statement))?;
        }
        for (id, stoppage) in &self.stoppages {
            stoppages::write(db, id, Some(stoppage))?;
        }
        for (id, profile) in &self.participants {
            participants::write(db, id, Some(profile))?;
        }
        for framework in &self.frameworks {
            frameworks::add(db, &framework.entry, framework.text.as_bytes())?;
        }
        self.assessments
            .iter()
            .try_for_each(|assessment| assessment.write(db))?;
        self.history
            .iter()
            .try_for_each(|row| history::restore(db, row))
    }
}

impl LogoContents {
    fn read(db: &Connection) -> Result<Vec<Self>> {
        let packed = |(hash, bytes): (String, Vec<u8>)| Self {
            hash,
            base64: STANDARD.encode(bytes),
        };
        Ok(paper::logos(db)?.into_iter().map(packed).collect())
    }

    fn write(&self, db: &Connection) -> Result<()> {
        let bytes = STANDARD.decode(&self.base64).map_err(refused)?;
        paper::keep(db, &self.hash, &bytes)
    }
}

impl FrameworkContents {
    fn read(db: &Connection) -> Result<Vec<Self>> {
        let with_text = |entry: FrameworkEntry| {
            let bytes = frameworks::bytes(db, &entry.hash)?.unwrap_or_default();
            let text = String::from_utf8(bytes).map_err(|error| unreadable(0, error))?;
            Ok(Self { entry, text })
        };
        frameworks::read(db)?.into_iter().map(with_text).collect()
    }
}

impl AssessmentContents {
    fn read(db: &Connection) -> Result<Vec<Self>> {
        let with_records = |assessment: Assessment| {
            let id = &assessment.id;
            Ok(Self {
                responses: responses::read_stored(db, id)?,
                outcomes: outcomes::read(db, id)?,
                targets: targets::read(db, id)?,
                decisions: decisions::read(db, id)?.into_iter().collect(),
                assessment,
            })
        };
        assessments::read(db)?
            .into_iter()
            .map(with_records)
            .collect()
    }

    fn write(&self, db: &Connection) -> Result<()> {
        let id = &self.assessment.id;
        assessments::add(db, &self.assessment)?;
        for StoredResponse {
            response,
            answered_at,
        } in &self.responses
        {
            responses::put(db, id, response, &text(answered_at)?)?;
        }
        for (dimension, outcome) in &self.outcomes {
            outcomes::write(db, id, dimension, Some(outcome))?;
        }
        for (dimension, target) in &self.targets {
            targets::write(db, id, dimension, Some(*target))?;
        }
        for (decision, record) in &self.decisions {
            decisions::write(db, id, decision, Some(record))?;
        }
        Ok(())
    }
}
