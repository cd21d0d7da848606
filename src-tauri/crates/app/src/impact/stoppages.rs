//! What stoppages really cost.

use analysis::impact::hindsight::{Hindsight, hindsight, records};
use model::{Stoppage, StoppageId};
use store::Change;

use crate::api::*;
use crate::error::Error;
use crate::people::free_id;
use crate::session::{App, Open};

impl App {
    /// Every stoppage beside what was stated by that day, and how far each owner's estimates were off.
    pub fn stoppages(&self) -> Result<HindsightView, Error> {
        self.on_open(|open| open.hindsight_view())
    }

    /// Enters a stoppage, or changes one; a new one where no identifier is given.
    pub fn save_stoppage(&self, input: StoppageInput) -> Result<HindsightView, Error> {
        self.on_open(|open| {
            let id = input.id.map_or_else(|| open.new_stoppage(), Ok)?;
            let after = Some(input.stoppage);
            open.change_stoppage(Change::Stoppage { id, after }, self)
        })
    }

    /// Takes a stoppage off the list; undo brings it back.
    pub fn remove_stoppage(&self, input: StoppageRef) -> Result<HindsightView, Error> {
        self.on_open(|open| {
            let (id, after) = (input.id, None);
            open.change_stoppage(Change::Stoppage { id, after }, self)
        })
    }
}

impl Open {
    fn change_stoppage(&mut self, change: Change, app: &App) -> Result<HindsightView, Error> {
        self.apply(&[change], ChangeKind::Stoppage, app.host.as_ref())?;
        self.hindsight_view()
    }

    fn hindsight_view(&self) -> Result<HindsightView, Error> {
        let beside = |(id, stoppage): (StoppageId, Stoppage)| {
            let versions = self.workspace.statement_versions(&stoppage.service)?;
            Ok((id, hindsight(&stoppage, &versions)))
        };
        let stoppages = self.workspace.stoppages()?.into_iter();
        let stoppages = stoppages.map(beside).collect::<Result<Vec<_>, Error>>()?;
        let found: Vec<Hindsight> = stoppages.iter().map(|(_, one)| one.clone()).collect();
        Ok(HindsightView {
            records: records(&found),
            stoppages,
            undo: self.undo_state(),
        })
    }

    /// An identifier that no stoppage here has or ever had.
    fn new_stoppage(&self) -> Result<StoppageId, Error> {
        let mut used = self.workspace.ids_ever_used("stoppage")?;
        let there = self.workspace.stoppages()?;
        used.extend(there.iter().map(|(id, _)| id.as_str().to_owned()));
        Ok(StoppageId::new(free_id("o", |id| used.contains(id))))
    }
}
