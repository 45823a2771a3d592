//! A text as a table of numbers, as NumPy's `loadtxt` reads it.

use arr_core::{DType, Scalar};

/// How a text is read.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// What begins a comment, up to the end of its line.
    pub(super) comments: Option<String>,
    /// What stands between columns; white space where there is none.
    pub(super) delimiter: Option<char>,
    /// Lines that are left out, comments and empty ones among them.
    pub(super) skipped: usize,
    /// The columns that are taken, in this order, negative ones counted from the last.
    pub(super) columns: Option<Vec<i64>>,
    /// Rows after which the text may say anything.
    pub(super) most_rows: usize,
}

/// Numbers, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextTable {
    n_rows: usize,
    n_columns: usize,
    pub(super) elements: Vec<Scalar>,
}

impl TextTable {
    /// Reads numbers of `dtype`, which is not bool.
    ///
    /// # Errors
    /// The line that does not hold what it should.
    pub(super) fn read(text: &str, layout: &Layout, dtype: DType) -> Result<TextTable, String> {
        let mut table = TextTable { n_rows: 0, n_columns: 0, elements: Vec::new() };
        // As Python reads text: a carriage return ends a line, too.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        for (at, line) in text.lines().enumerate().skip(layout.skipped) {
            if table.n_rows == layout.most_rows {
                break;
            }
            let line = match &layout.comments {
                Some(mark) => line.split(mark.as_str()).next().unwrap_or_default(),
                None => line,
            };
            // Between delimiters blanks are a field.
            let blank = if layout.delimiter.is_none() { line.trim() } else { line };
            if blank.is_empty() {
                continue;
            }
            let fields: Vec<&str> = match &layout.delimiter {
                Some(mark) => line.split(*mark).map(str::trim).collect(),
                None => line.split_whitespace().collect(),
            };
            let in_line = |why: String| format!("line {}: {why}", at + 1);
            let fields = taken(&fields, layout.columns.as_deref()).map_err(in_line)?;
            if table.n_rows > 0 && fields.len() != table.n_columns {
                return Err(in_line(format!("{} columns, where {} stand above", fields.len(), table.n_columns)));
            }
            (table.n_rows, table.n_columns) = (table.n_rows + 1, fields.len());
            for field in fields {
                table.elements.push(number(field, dtype).ok_or_else(|| in_line(format!("`{field}` is no {dtype}")))?);
            }
        }
        if table.n_rows == 0 { Err("there are no numbers in it".to_owned()) } else { Ok(table) }
    }

    /// The extents, without those of 1 unless there are to be as many axes.
    pub(super) fn extents(&self, least_axes: usize) -> Vec<u32> {
        let both = [self.n_rows, self.n_columns].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        match (both, least_axes) {
            (_, 2..) => both.to_vec(),
            ([1, 1], 1) => vec![1],
            _ => both.into_iter().filter(|&n| n != 1).collect(),
        }
    }
}

/// The fields of these columns.
fn taken<'a>(fields: &[&'a str], columns: Option<&[i64]>) -> Result<Vec<&'a str>, String> {
    let Some(columns) = columns else { return Ok(fields.to_vec()) };
    let field = |&column: &i64| {
        let n = fields.len() as i64;
        let place = usize::try_from(if column < 0 { column.saturating_add(n) } else { column }).ok();
        place.and_then(|at| fields.get(at)).copied().ok_or_else(|| format!("no column {column}, there are {n}"))
    };
    columns.iter().map(field).collect()
}

/// A number as an element is given it.
fn number(text: &str, dtype: DType) -> Option<Scalar> {
    if dtype == DType::F32 {
        return text.parse::<f64>().ok().map(|value| Scalar::Float(value as f32));
    }
    let (low, high) = dtype.range()?;
    let value = text.parse::<i64>().ok()?;
    (low..=high).contains(&value).then_some(Scalar::Int(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Layout {
        Layout { comments: Some("#".into()), delimiter: None, skipped: 0, columns: None, most_rows: usize::MAX }
    }

    fn ints(text: &str, layout: &Layout) -> Result<(Vec<u32>, Vec<Scalar>), String> {
        TextTable::read(text, layout, DType::I16).map(|table| (table.extents(0), table.elements))
    }

    #[test]
    fn comments_empty_lines_and_columns() {
        let of = |numbers: &[i64]| numbers.iter().copied().map(Scalar::Int).collect::<Vec<_>>();
        let text = "# first\n1 2 3\n\n  4\t5 6 # last\n";
        assert_eq!(ints(text, &layout()), Ok((vec![2, 3], of(&[1, 2, 3, 4, 5, 6]))));
        let columns = Layout { columns: Some(vec![-1, 0]), ..layout() };
        assert_eq!(ints(text, &columns), Ok((vec![2, 2], of(&[3, 1, 6, 4]))));
        let some = Layout { skipped: 2, most_rows: 1, ..layout() };
        assert_eq!(ints(text, &some), Ok((vec![3], of(&[4, 5, 6]))));
        let commas = Layout { delimiter: Some(','), ..layout() };
        assert_eq!(ints("1, -2\n\n# none\n3,4", &commas), Ok((vec![2, 2], of(&[1, -2, 3, 4]))));
        assert_eq!(ints("1,2\n  \n3,4", &commas), Err("line 2: 1 columns, where 2 stand above".to_owned()));
        assert_eq!(ints("7", &layout()), Ok((vec![], of(&[7]))));
    }

    #[test]
    fn what_is_no_table_is_refused_by_line() {
        let bad = |text: &str| ints(text, &layout()).expect_err("no table");
        assert_eq!(bad("1 2\n3\n"), "line 2: 1 columns, where 2 stand above");
        assert_eq!(bad("\n1 x\n"), "line 2: `x` is no int16");
        assert_eq!(bad("40000\n"), "line 1: `40000` is no int16");
        assert_eq!(bad("# nothing\n"), "there are no numbers in it");
        let far = Layout { columns: Some(vec![2]), ..layout() };
        assert_eq!(ints("1 2", &far), Err("line 1: no column 2, there are 2".to_owned()));
    }
}
