//! Prints the JSON Schema of impact statements; `cargo xtask generate` writes it to its place.

fn main() {
    print!("{}", catalog::statement_schema_text());
}
