//! Rows of random numbers.

/// Adds its rows to those before, and calls the next.
macro_rules! random {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Random numbers" {
            /// Begins the stream of this seed; without it a script begins that of seed 0.
            NpSeed [NpRandom "seed"] "seed"
                gives "`None`"
                example "np.random.seed(7); print(np.random.rand())"
                check call_seed(Stream::Numpy);
            /// Floats from 0 up to 1, which is left out.
            NpRand [NpRandom "rand"] "*dims"
                gives "these extents, float32; a float where there are none"
                example "np.random.rand(2, 3)"
                check call_rand(false);
            /// Floats of the normal distribution.
            NpRandN [NpRandom "randn"] "*dims"
                gives "these extents, float32; a float where there are none"
                example "np.random.randn(2, 3)"
                check call_rand(true);
            /// Ints from `low` up to `high`, which is left out; from 0 where there is one bound.
            NpRandInt [NpRandom "randint"] "low, high=None, size=None, dtype=None"
                gives "`size`, `dtype` or int32; an int where there is none"
                example "np.random.randint(1, 7, 5)"
                check call_randint();
            /// Floats from 0 up to 1, which is left out.
            NpRandom [NpRandom "random", NpRandom "random_sample"] "size=None"
                gives "`size`, float32; a float where there is none"
                example "np.random.random(3)"
                check call_random_sample();
            /// Floats from one number up to another.
            NpUniform [NpRandom "uniform"] "low=0.0, high=1.0, size=None"
                gives "`size`, float32; a float where there is none"
                example "np.random.uniform(-1, 1, 3)"
                check call_spread(false);
            /// Floats of a normal distribution with this mean and this standard deviation.
            NpNormal [NpRandom "normal"] "loc=0.0, scale=1.0, size=None"
                gives "`size`, float32; a float where there is none"
                example "np.random.normal(10, 2, 3)"
                check call_spread(true);
            /// Begins Python's stream of this seed.
            Seed [Random "seed"] "a"
                gives "`None`"
                example "random.seed(7); print(random.random())"
                check call_seed(Stream::Python);
            /// A float from 0 up to 1, which is left out.
            Random [Random "random"] ""
                gives "float"
                example "print(random.random())"
                check call_python_random();
            /// An int from `a` to `b`, both of which may come.
            RandInt [Random "randint"] "a, b"
                gives "int"
                example "print(random.randint(1, 6))"
                check call_python_randint();
            /// A float from one number up to another.
            Uniform [Random "uniform"] "a, b"
                gives "float"
                example "print(random.uniform(2, 3))"
                check call_python_uniform();
        } }
    };
}
