//! The functions of whole arrays that are gone through, each with what it is gone through over.

use arr_core::DType;

/// A function, in a statement that prints what it gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The statement: `{a}` is the array, `{k}` an axis, `{dtype}` the dtype.
    pub(super) statement: &'static str,
    /// The dtypes of the array.
    pub(super) dtypes: DTypes,
    /// Its shapes.
    pub(super) shapes: Shapes,
    /// What is in it.
    pub(super) elements: Elements,
}

/// Dtypes that a function takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DTypes {
    All,
    Numbers,
    Integers,
    Bytes,
}

impl DTypes {
    pub(super) const fn contains(self, dtype: DType) -> bool {
        match self {
            DTypes::All => true,
            DTypes::Numbers => !matches!(dtype, DType::Bool),
            DTypes::Integers => dtype.is_integer(),
            DTypes::Bytes => matches!(dtype, DType::U8),
        }
    }
}

/// Shapes that a function takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shapes {
    /// 0 to 4 axes, empty ones too.
    Any,
    /// 1 to 4 axes, empty ones too.
    Axes,
    /// 1 to 4 axes, and something along each.
    Full,
    /// The same of 2 to 4 axes.
    Rows,
    /// Two axes, and something along each.
    Matrix,
    /// 2 to 4 axes, the last two of the same extent.
    Square,
    /// One axis, and something along it.
    Line,
    /// One axis of a power of two elements, twice of which are one too.
    PowerOfTwo,
    /// None: the statement has no array.
    None,
}

impl Shapes {
    pub(super) fn all(self) -> impl Iterator<Item = &'static [usize]> {
        const ALL: [&[usize]; 14] = [
            &[],
            &[0],
            &[1],
            &[7],
            &[16],
            &[0, 3],
            &[3, 4],
            &[5, 1],
            &[6, 5],
            &[2, 3, 4],
            &[2, 1, 3],
            &[2, 0, 3],
            &[2, 3, 2, 2],
            &[1, 2, 1, 3],
        ];
        const SQUARE: [&[usize]; 6] = [&[1, 1], &[2, 2], &[3, 3], &[5, 5], &[2, 3, 3], &[2, 1, 2, 2]];
        let shapes: &[&[usize]] = match self {
            Shapes::Square => &SQUARE,
            Shapes::PowerOfTwo => &[&[1], &[2], &[4], &[8], &[32]],
            Shapes::None => &[&[]],
            _ => &ALL,
        };
        let is_taken = move |shape: &&[usize]| {
            let is_full = !shape.contains(&0);
            match self {
                Shapes::Any | Shapes::Square | Shapes::PowerOfTwo | Shapes::None => true,
                Shapes::Axes => !shape.is_empty(),
                Shapes::Full => is_full && !shape.is_empty(),
                Shapes::Rows => is_full && shape.len() > 1,
                Shapes::Matrix => is_full && shape.len() == 2,
                Shapes::Line => is_full && shape.len() == 1,
            }
        };
        shapes.iter().copied().filter(is_taken)
    }

    /// Views of `a`, of so many axes; of none is empty where `a` is not.
    pub(super) const fn views(self, rank: usize) -> &'static [&'static str] {
        match (self, rank) {
            (Shapes::None, _) | (_, 0) => &["a"],
            (Shapes::PowerOfTwo, _) => &["a", "a[::-1]", "np.repeat(a, 2)[::2]"],
            (Shapes::Square, 2) => &["a", "a.T", "a[::-1, ::-1]"],
            (Shapes::Square, _) => &["a", "a.swapaxes(-1, -2)", "a[::-1]", "a[..., ::-1, ::-1]"],
            (_, 1) => &["a", "a[::-1]", "a[::2]"],
            (_, 2) => &["a", "a.T", "a[::-1, ::-1]", "a[:, ::2]"],
            (_, 3) => &["a", "a.transpose(2, 0, 1)", "a[:, ::-1, ::2]"],
            _ => &["a", "a.transpose(2, 0, 3, 1)", "a[..., ::-1]"],
        }
    }
}

/// What is in an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Elements {
    /// The least and the greatest of a dtype, infinities and NaN among others.
    Any,
    /// A few small numbers.
    Small,
}

macro_rules! rows {
    ($($dtypes:ident $shapes:ident $elements:ident $statement:literal;)+) => {
        /// Every row.
        pub(super) const ROWS: &[Row] = &[$(Row {
            statement: $statement,
            dtypes: DTypes::$dtypes,
            shapes: Shapes::$shapes,
            elements: Elements::$elements,
        },)+];
    };
}

rows! {
    // Order.
    All Axes Any "print(np.sort({a}, axis={k}))";
    All Axes Any "print(np.argsort({a}, axis={k}))";
    All Any Any "print(np.sort({a}, axis=None), np.argsort({a}, axis=None))";
    All Any Any "print(np.unique({a}))";
    All Any Small "v, i, n, c = np.unique({a}, True, True, True); print(v, i, n, c)";
    All Rows Small "print(np.unique({a}, axis=0))";
    All Rows Small "v, i, n, c = np.unique(np.concatenate(({a}, {a}[::-1])), True, True, True, 0); print(v, i, n, c)";
    Numbers Full Small "print(np.median({a}, axis={k}), np.median({a}))";
    Numbers Full Small "print(np.percentile({a}, [0, 30, 100], axis={k}), np.quantile({a}, 0.25, axis={k}, keepdims=True))";
    Numbers Full Any "print(np.searchsorted(np.sort({a}, axis=None), {a}), np.searchsorted(np.sort({a}, axis=None), {a}, side='right'))";
    Numbers Any Small "print(np.digitize({a}, np.array([1, 4, 9], dtype=np.{dtype})))";
    Integers Line Small "print(np.bincount({a}.astype(np.uint8)), np.bincount({a}.astype(np.uint8), {a}, minlength=20))";
    Numbers Full Small "h, e = np.histogram({a}, 5, (0, 10)); print(h, e)";
    // Places.
    All Axes Any "print(np.roll({a}, 2, axis={k}), np.flip({a}, {k}))";
    All Rows Any "print(np.rot90({a}), np.rot90({a}, 3))";
    All Axes Any "print(np.moveaxis({a}, {k}, 0), np.rollaxis({a}, {k}), np.swapaxes({a}, {k}, -1))";
    All Axes Any "print(np.rollaxis({a}, {k}, {a}.ndim).shape, np.rollaxis({a}, 0, {k}).shape)";
    All Any Any "print(np.atleast_1d({a}).shape, np.atleast_2d({a}).shape, np.squeeze({a}).shape, np.ravel({a}), {a}.flatten())";
    All Axes Any "for x in {a}.flat: print(x)";
    All Axes Any "print(np.tile({a}, 2), np.tile({a}, (2, 1, 3)), np.tile({a}, (3, 2)), np.repeat({a}, 2, axis={k}))";
    All Full Any "print(np.delete({a}, 0, axis={k}), np.take({a}, [0, -1, 0], axis={k}))";
    All Full Any "print(np.take_along_axis({a}, np.argsort({a}, axis={k}), axis={k}))";
    All Full Any "print(np.pad({a}, 1, mode='edge'), np.pad({a}, 1))";
    All Axes Any "print(np.concatenate(({a}, {a}), axis={k}), np.vstack(({a}, {a})).shape, np.hstack(({a}, {a})).shape)";
    All Axes Any "print(np.nonzero({a})[0], np.argwhere({a}), np.flatnonzero({a}))";
    All Axes Any "print(np.fft.fftshift({a}), np.fft.ifftshift({a}, axes={k}))";
    All Matrix Any "print(np.tril({a}), np.triu({a}, 1), np.diag({a}, -1))";
    All Any Any "print(np.frombuffer({a}.copy(), dtype=np.{dtype}))";
    All Any Any "print({a}.tobytes(), {a}.T.tobytes())";
    Numbers Any Any "print(np.frombuffer({a}.tobytes(), dtype=np.{dtype}))";
    All None Any "print(np.frombuffer(np.arange(9).astype(np.{dtype}), dtype=np.{dtype}, count=3, offset=np.zeros(2, dtype=np.{dtype}).nbytes))";
    // Elements.
    All Any Any "m, e = np.frexp({a}); print(m, e)";
    All Any Small "f, w = np.modf({a}); print(f, w)";
    Numbers Any Small "q, r = np.divmod({a}, 3); print(q, r)";
    All Any Small "print(np.interp({a}, [1, 4, 6], [10, -20, 5]), np.interp({a}, [6, 1, 4], [5, 10, -20], period=8))";
    Numbers Axes Any "print(np.diff({a}, axis={k}))";
    Numbers Line Small "print(np.ediff1d({a}), np.trapezoid({a}), np.polyval(np.array([2, 0, 1], dtype=np.{dtype}), {a}))";
    Numbers None Any "print(np.geomspace(1, 100, 3, dtype=np.{dtype}), np.geomspace(100, 1, 5, endpoint=False, dtype=np.{dtype}))";
    // Products.
    All Matrix Small "print({a} @ {a}.T, np.dot({a}.T, {a}), np.inner({a}, {a}), np.tensordot({a}, {a}), np.tensordot({a}, {a}, ((0,), (0,))))";
    All Rows Small "print(np.matmul({a}, {a}.swapaxes(-1, -2)))";
    Numbers Line Small "print(np.outer({a}, {a}), np.vdot({a}, {a}), np.kron({a}, {a}), np.convolve({a}, {a}[:2]), np.correlate({a}, {a}[:2], mode='same'))";
    Numbers Line Small "print(np.round(np.polyfit(np.arange({a}.size) + 1.0, {a}, 0), 3))";
    Numbers None Small "y = np.array([1, 3, 2, 5, 4, 8]).astype(np.{dtype}); print(np.round(np.polyfit(np.arange(6), y, 2), 3), np.round(np.polyfit(y, y[::-1], 1), 3))";
    // Linear algebra.
    Numbers Square Small "print(np.round(np.linalg.inv({a}), 4), np.linalg.det({a}))";
    Numbers Square Small "print(np.round(np.linalg.solve({a}, np.arange({a}.shape[-1])), 4), np.round(np.linalg.solve({a}, {a}), 4))";
    Numbers Square Small "print(np.linalg.eigvalsh({a}))";
    Numbers Square Small "w, v = np.linalg.eigh({a}); print(w, np.all(np.abs({a} @ v - v * w[..., None, :]) < 1e-3))";
    Numbers Square Small "w, v = np.linalg.eig({a}); print(w, np.all(np.abs({a} @ v - v * w[..., None, :]) < 1e-3), np.linalg.eigvals({a}))";
    Numbers Square Small "print(np.linalg.cholesky({a}))";
    All Rows Small "q, r = np.linalg.qr({a}); print(q.shape, r.shape, np.all(np.abs(q @ r - {a}) < 1e-4))";
    All Rows Small "print(np.round(np.linalg.svdvals({a}), 3), np.linalg.norm({a}, axis={k}))";
    All Matrix Small "print(np.linalg.matrix_rank({a}), np.round(np.linalg.pinv({a}), 3))";
    All Matrix Small "x, r, n, s = np.linalg.lstsq({a}, np.arange({a}.shape[0])); print(np.round(x, 3), n, np.round(s, 3))";
    // Transforms, and what the camera has of its own.
    All PowerOfTwo Small "re, im = unp.fft.fft({a}); print(re, im)";
    All PowerOfTwo Small "re, im = unp.fft.ifft({a}, {a}[::-1]); print(re, im)";
    All PowerOfTwo Small "re, im = unp.fft.rfft({a}); print(re, im)";
    All PowerOfTwo Small "re, im = unp.fft.rfft(np.concatenate(({a}, {a}))); print(unp.fft.irfft(re, im))";
    All PowerOfTwo Small "print(utils.spectrogram({a}), utils.spectrogram({a}, {a}[::-1]))";
    Bytes PowerOfTwo Any "print(utils.from_int16_buffer(np.tile({a}, 2)), utils.from_uint16_buffer(np.tile({a}, 2), byteswap=True))";
    Bytes PowerOfTwo Any "print(utils.from_int32_buffer(np.tile({a}, 4)), utils.from_uint32_buffer(np.tile({a}, 4), count=1, byteswap=True))";
    Integers None Any "np.random.seed(7); print(np.random.randint(3, size=(2, 3, 2), dtype=np.{dtype}), np.random.rand(3), np.random.randn(2, 2), np.random.normal(3, 2, (2,)))";
}
