/** The largest seed that every random generator here takes (NumPy's has 32 bits), and an integer of the database. */
export const highestSeed = 2 ** 31 - 1;
