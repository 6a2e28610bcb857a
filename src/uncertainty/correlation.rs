//! How uncertain figures are correlated: a Gaussian copula.

use super::variable::{Real, Variable};
use crate::error::{Error, ErrorCode};
use crate::input::checked::Checked;
use crate::input::record::deserialize;
use crate::input::schema::{Input, Schema};

/// The correlation of two variables, by their names: in JSON `["base", "search", 0.2]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Correlation {
    /// One variable.
    pub a: String,
    /// Another.
    pub b: String,
    /// The correlation of the normals behind them, strictly between −1 and 1.
    pub rho: f64,
}

impl Input for Correlation {
    const SCHEMA: Schema =
        Schema::Tuple("a list of two names and their correlation", &[String::SCHEMA, String::SCHEMA, Real::SCHEMA]);

    fn take(from: &mut Checked) -> Self {
        let mut parts = from.inside();
        Self { a: parts.text(), b: parts.text(), rho: parts.real() }
    }
}

deserialize!([] Correlation);

impl Correlation {
    fn is_of(&self, other: &Self) -> bool {
        let own = (&self.a, &self.b);
        own == (&other.a, &other.b) || own == (&other.b, &other.a)
    }
}

/// A square matrix, row by row.
#[derive(Debug, Clone)]
pub(super) struct Matrix {
    size: usize,
    cells: Vec<f64>,
}

impl Matrix {
    fn identity(size: usize) -> Self {
        let mut matrix = Self { size, cells: vec![0.0; size * size] };
        for index in 0..size {
            matrix.set(index, index, 1.0);
        }
        matrix
    }

    pub(super) fn at(&self, row: usize, column: usize) -> f64 {
        self.cells.get(row * self.size + column).copied().unwrap_or(0.0)
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.size + column) {
            *cell = value;
        }
    }

    fn row(&self, row: usize) -> &[f64] {
        self.cells.get(row * self.size..(row + 1) * self.size).unwrap_or(&[])
    }

    /// The lower triangle that times its transpose gives the matrix; none where it isn't positive definite.
    fn cholesky(&self) -> Option<Self> {
        let mut lower = Self { size: self.size, cells: vec![0.0; self.cells.len()] };
        for row in 0..self.size {
            for column in 0..=row {
                let mut left = self.at(row, column);
                for k in 0..column {
                    left -= lower.at(row, k) * lower.at(column, k);
                }
                if row > column {
                    lower.set(row, column, left / lower.at(column, column));
                } else if left > 1e-12 {
                    lower.set(row, row, left.sqrt());
                } else {
                    return None;
                }
            }
        }
        Some(lower)
    }

    /// The inverse of the matrix that this is the Cholesky triangle of.
    fn precision(&self) -> Self {
        // Column by column the inverse of the triangle, then that transposed times itself.
        let mut inverse = Self::identity(self.size);
        for column in 0..self.size {
            for row in column..self.size {
                let mut left = inverse.at(row, column);
                for k in column..row {
                    left -= self.at(row, k) * inverse.at(k, column);
                }
                inverse.set(row, column, left / self.at(row, row));
            }
        }
        let mut precision = Self::identity(self.size);
        for row in 0..self.size {
            for column in 0..self.size {
                let sum = (0..self.size).map(|k| inverse.at(k, row) * inverse.at(k, column)).sum();
                precision.set(row, column, sum);
            }
        }
        precision
    }
}

/// The normals behind the variables.
#[derive(Debug, Clone)]
pub(super) struct Copula {
    lower: Matrix,
    precision: Matrix,
}

impl Copula {
    /// # Errors
    /// At `correlations` where no distribution has all of them together.
    pub(super) fn new(variables: &[Variable], correlations: &[Correlation]) -> Result<Self, Error> {
        let mut matrix = Matrix::identity(variables.len());
        for (index, correlation) in correlations.iter().enumerate() {
            let at = format!("correlations[{index}]");
            let refused = |code, part: &str, problem| Error::new(code, part, problem).within(&at);
            let find = |name: &str, part| {
                let found = variables.iter().position(|variable| variable.name() == name);
                found.ok_or_else(|| refused(ErrorCode::UnknownValue, part, "not the name of a variable"))
            };
            let (a, b) = (find(&correlation.a, "[0]")?, find(&correlation.b, "[1]")?);
            if a == b || correlations.iter().take(index).any(|earlier| earlier.is_of(correlation)) {
                return Err(refused(
                    ErrorCode::Duplicate,
                    "",
                    "one correlation of two different variables is expected",
                ));
            }
            if correlation.rho.abs() >= 1.0 {
                let code = if correlation.rho < 0.0 { ErrorCode::TooSmall } else { ErrorCode::TooLarge };
                return Err(refused(code, "[2]", "a number between -1 and 1 is expected, both excluded"));
            }
            matrix.set(a, b, correlation.rho);
            matrix.set(b, a, correlation.rho);
        }
        let lower = matrix.cholesky().ok_or_else(|| {
            let problem = "no variables can have all of these correlations at once: the matrix isn't positive definite";
            Error::new(ErrorCode::NotPositiveDefinite, "correlations", problem)
        })?;
        Ok(Self { precision: lower.precision(), lower })
    }

    /// Correlated normals from independent ones.
    pub(super) fn correlate(&self, independent: &[f64], correlated: &mut [f64]) {
        for (row, cell) in correlated.iter_mut().enumerate() {
            *cell = self.lower.row(row).iter().zip(independent).take(row + 1).map(|(weight, z)| weight * z).sum();
        }
    }

    /// Another value of one normal, given all the others: from an independent normal.
    pub(super) fn again(&self, correlated: &[f64], index: usize, independent: f64) -> f64 {
        let own = self.precision.at(index, index);
        let others = self.precision.row(index).iter().zip(correlated).enumerate();
        let pull: f64 = others.filter(|(other, _)| *other != index).map(|(_, (weight, z))| weight * z).sum();
        (independent / own.sqrt()) - pull / own
    }
}
