//! Words of the client's own business: no statement of the workspace marks them as words of IT.

use model::ServiceId;
use store::Change;

use crate::api::*;
use crate::error::Error;
use crate::people::needed;
use crate::session::App;

impl App {
    /// Counts a word as one of the client's own business from now on, in every statement. One that
    /// stands in the list, whatever its case, changes nothing.
    ///
    /// Errors: `word_missing`.
    pub fn add_own_word(&self, input: OwnWordInput) -> Result<StatementSaved, Error> {
        let word = needed(&input.word, "word_missing", "Write the word.")?;
        self.change_own_words(&input.service, |words| {
            if !words.iter().any(|known| is_same(known, &word)) {
                words.push(word);
            }
        })
    }

    /// Takes a word off the list: statements mark it again where it is one of IT. One that is not in
    /// the list changes nothing.
    pub fn remove_own_word(&self, input: OwnWordInput) -> Result<StatementSaved, Error> {
        self.change_own_words(&input.service, |words| {
            words.retain(|known| !is_same(known, &input.word));
        })
    }

    /// Changes the list, and returns the statement that is looked at as it then reads.
    fn change_own_words(
        &self,
        service: &ServiceId,
        edit: impl FnOnce(&mut Vec<String>),
    ) -> Result<StatementSaved, Error> {
        let reader = self.reader()?;
        self.on_open(|open| {
            let mut words = open.workspace.own_words()?;
            edit(&mut words);
            let change = Change::OwnWords(words);
            open.apply(&[change], ChangeKind::OwnWords, self.host.as_ref())?;
            open.statement_saved(service, reader, self.host.now())
        })
    }
}

fn is_same(known: &str, word: &str) -> bool {
    known.to_lowercase() == word.trim().to_lowercase()
}
