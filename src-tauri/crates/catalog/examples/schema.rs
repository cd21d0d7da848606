//! Prints the JSON Schema of framework files; `cargo xtask generate` writes it to its place.

fn main() {
    print!("{}", catalog::schema_text());
}
