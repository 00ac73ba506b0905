"""The trees of ``lexicon/html_model.json`` as functions: a row of numbers to a sum of hundredths.

Written by ``python -m tests.quality.trees``; a change here is lost.
"""

from collections.abc import Callable
from typing import Final


def body(row: list[int]) -> int:
    c0 = row[0]
    c1 = row[1]
    c2 = row[2]
    c3 = row[3]
    c4 = row[4]
    c5 = row[5]
    c6 = row[6]
    c7 = row[7]
    c8 = row[8]
    c9 = row[9]
    c10 = row[10]
    c11 = row[11]
    c12 = row[12]
    c13 = row[13]
    c14 = row[14]
    c15 = row[15]
    c16 = row[16]
    c17 = row[17]
    c18 = row[18]
    c19 = row[19]
    c20 = row[20]
    c21 = row[21]
    c22 = row[22]
    c23 = row[23]
    c26 = row[26]
    c28 = row[28]
    c29 = row[29]
    c30 = row[30]
    c31 = row[31]
    c32 = row[32]
    c33 = row[33]
    c34 = row[34]
    c35 = row[35]
    c36 = row[36]
    c37 = row[37]
    c38 = row[38]
    c39 = row[39]
    c40 = row[40]
    c42 = row[42]
    c43 = row[43]
    c44 = row[44]
    c45 = row[45]
    c46 = row[46]
    c47 = row[47]
    c48 = row[48]
    c49 = row[49]
    c50 = row[50]
    c51 = row[51]
    c52 = row[52]
    c54 = row[54]
    c56 = row[56]
    c59 = row[59]
    c60 = row[60]
    c62 = row[62]
    c63 = row[63]
    c64 = row[64]
    c65 = row[65]
    c66 = row[66]
    c67 = row[67]
    c68 = row[68]
    c69 = row[69]
    c72 = row[72]
    c77 = row[77]
    c79 = row[79]
    total = 44
    total += (((-18 if c35 <= 750 else -1) if c0 <= -12 else ((-8 if c51 <= 5 else (4 if c65 <= 5 else -3)) if c50 <= 0 else (-14 if c28 <= 1389 else 1))) if c0 <= 5 else ((1 if c8 <= 10 else (12 if c56 <= 0 else 1)) if c50 <= 0 else (-9 if c30 <= 736 else 3)))
    total += ((-15 if c48 <= 0 else (((-8 if c59 <= 16 else 5) if c67 <= 15 else -12) if c46 <= 0 else ((-10 if c0 <= -14 else -3) if c0 <= 12 else 5))) if c45 <= 0 else ((-9 if c48 <= 0 else (5 if c67 <= 36 else -3)) if c1 <= 12 else (-2 if c48 <= 0 else 11)))
    total += ((((-13 if c35 <= 750 else 0) if c0 <= 5 else 1) if c2 <= 0 else ((-9 if c51 <= 5 else -1) if c0 <= 19 else 5)) if c51 <= 15 else ((-4 if c52 <= 44 else (4 if c1 <= 17 else (0 if c48 <= 0 else 10))) if c4 <= 0 else (-10 if c0 <= 5 else 5)))
    total += ((-11 if c48 <= 0 else (-1 if c67 <= 15 else -9)) if c46 <= 0 else (((-6 if c0 <= 0 else (-2 if c59 <= 14 else 5)) if c50 <= 0 else -10) if c8 <= 11 else (((-2 if c51 <= 68 else (7 if c72 <= 0 else -7)) if c50 <= 0 else -8) if c0 <= 19 else 9)))
    total += ((-10 if c1 <= -13 else (-6 if c59 <= 7 else (-7 if c48 <= 0 else 1))) if c1 <= 4 else (((0 if c0 <= 21 else 6) if c51 <= 69 else (((9 if c7 <= 40 else -1) if c72 <= 0 else -1) if c69 <= 0 else -1)) if c50 <= 1 else (-8 if c38 <= 10156 else 3)))
    total += ((-10 if c48 <= 0 else ((-8 if c33 <= 15247 else 4) if c1 <= -17 else (2 if c67 <= 39 else (-7 if c56 <= 0 else 2)))) if c1 <= 4 else (((-4 if c43 <= -79 else 7) if c67 <= 36 else (-5 if c66 <= 90 else 3)) if c0 <= 21 else (9 if c69 <= 0 else 0)))
    total += (((-9 if c33 <= 15247 else 1) if c0 <= -12 else ((4 if c67 <= 31 else -5) if c37 <= 27 else -7)) if c52 <= 62 else (((-6 if c51 <= 24 else 2) if c59 <= 7 else ((4 if c67 <= 34 else -4) if c66 <= 90 else 4)) if c0 <= 16 else (2 if c51 <= 20 else 8)))
    total += (((-9 if c12 <= 86 else -1) if c1 <= -17 else ((-2 if c22 <= 48 else 4) if c50 <= 0 else -6)) if c1 <= 5 else (((2 if c67 <= 43 else -9) if c30 <= 1384 else 4) if c47 <= 25 else ((-2 if c34 <= 7517 else 5) if c51 <= 15 else (8 if c7 <= 21 else 0))))
    total += ((((-8 if c12 <= 72 else -2) if c34 <= 20248 else 2) if c51 <= 2 else (4 if c67 <= 15 else (0 if c39 <= 99 else -6))) if c0 <= 5 else ((2 if c4 <= -10 else -7) if c48 <= 0 else ((3 if c34 <= 31397 else -7) if c0 <= 22 else (8 if c69 <= 0 else -1))))
    total += ((((-8 if c68 <= 0 else 0) if c35 <= 750 else 3) if c51 <= 1 else ((-2 if c48 <= 0 else 5) if c31 <= 87 else -5)) if c2 <= 0 else ((-4 if c1 <= -4 else ((-7 if c66 <= 41 else 0) if c12 <= 32 else 3)) if c0 <= 19 else (7 if c69 <= 0 else -2)))
    total += (((-7 if c33 <= 15247 else 2) if c0 <= -13 else ((0 if c51 <= 93 else 7) if c67 <= 31 else ((-7 if c42 <= -26 else 2) if c12 <= 35 else 0))) if c1 <= 12 else (((6 if c10 <= 0 else -5) if c67 <= 43 else (-7 if c12 <= 36 else 2)) if c1 <= 27 else 8))
    total += (((-7 if c12 <= 86 else 0) if c0 <= -22 else ((-5 if c12 <= 93 else 2) if c19 <= -11 else 0)) if c51 <= 15 else ((2 if c32 <= 629 else -8) if c48 <= 0 else (((-4 if c43 <= -65 else (6 if c67 <= 37 else -1)) if c1 <= 17 else 7) if c69 <= 0 else -2)))
    total += (((-7 if c35 <= 750 else 3) if c1 <= -22 else (((-3 if c66 <= 91 else 2) if c22 <= 32 else (5 if c46 <= 48 else 0)) if c50 <= 0 else (-7 if c36 <= 101 else 0))) if c0 <= 15 else (((6 if c49 <= 2 else -1) if c67 <= 44 else -3) if c1 <= 27 else 7))
    total += ((((-7 if c12 <= 86 else 0) if c77 <= 0 else 1) if c1 <= -22 else ((5 if c40 <= 4 else (-7 if c51 <= 93 else 5)) if c67 <= 31 else (-6 if c47 <= 79 else (2 if c65 <= 69 else (-4 if c65 <= 91 else 1))))) if c1 <= 19 else (2 if c0 <= 27 else 7))
    total += ((((-2 if c44 <= -52 else 4) if c67 <= 16 else (-7 if c16 <= 17 else 1)) if c12 <= 27 else ((-4 if c65 <= 3 else 1) if c15 <= -33 else (-3 if c44 <= -64 else (-2 if c48 <= 0 else 3)))) if c1 <= 21 else ((1 if c51 <= 65 else 7) if c69 <= 0 else -2))
    total += ((-7 if c44 <= -34 else (-2 if c38 <= 10841 else 4)) if c48 <= 0 else (((4 if c67 <= 15 else ((-5 if c1 <= -23 else -1) if c54 <= 2 else 4)) if c60 <= 0 else -5) if c45 <= 0 else (-1 if c51 <= 69 else ((6 if c72 <= 0 else -4) if c7 <= 60 else -4))))
    total += ((((((-5 if c34 <= 12190 else 2) if c40 <= 11 else 4) if c54 <= 2 else 2) if c51 <= 5 else ((-5 if c43 <= -77 else (3 if c67 <= 55 else -4)) if c10 <= 0 else -6)) if c50 <= 0 else ((-7 if c30 <= 1931 else 0) if c13 <= 0 else -2)) if c0 <= 27 else 6)
    total += ((((-4 if c5 <= 170 else 2) if c59 <= 7 else (((4 if c63 <= 0 else -5) if c50 <= 2 else -3) if c72 <= 0 else -6)) if c31 <= 92 else ((-4 if c22 <= 49 else 2) if c36 <= 1 else (-7 if c40 <= 52 else 2))) if c0 <= 27 else (6 if c44 <= -27 else -3))
    total += (((((-1 if c37 <= 0 else -6) if c68 <= 0 else 2) if c35 <= 750 else 3) if c1 <= -22 else ((((-1 if c44 <= -49 else 3) if c52 <= 87 else 5) if c56 <= 0 else (3 if c59 <= 28 else -6)) if c67 <= 42 else (-4 if c56 <= 0 else 3))) if c0 <= 27 else 6)
    total += (((-3 if c15 <= -12 else 1) if c31 <= 89 else (-6 if c34 <= 19492 else 3)) if c51 <= 15 else ((((-2 if c33 <= 874 else 3) if c63 <= 0 else -6) if c47 <= 76 else ((-1 if c1 <= 3 else 6) if c36 <= 194 else -3)) if c37 <= 4 else (-3 if c13 <= 0 else 2)))
    total += ((((-4 if c44 <= -44 else 4) if c32 <= 1031 else -6) if c48 <= 0 else ((1 if c67 <= 53 else -4) if c43 <= -26 else -4)) if c45 <= 0 else ((-2 if c51 <= 69 else ((5 if c72 <= 0 else -4) if c67 <= 43 else (-4 if c66 <= 91 else 3))) if c1 <= 37 else 6))
    total += ((((-5 if c16 <= -42 else 0) if c31 <= 75 else (-6 if c32 <= 18290 else 2)) if c12 <= 36 else (-2 if c44 <= -49 else 3)) if c47 <= 69 else ((-4 if c1 <= -23 else (((4 if c44 <= -8 else -3) if c67 <= 48 else -2) if c15 <= 31 else -2)) if c0 <= 32 else 6))
    total += ((((-2 if c59 <= 13 else 5) if c67 <= 16 else (-6 if c26 <= 185 else (-3 if c7 <= 33 else 3))) if c13 <= 0 else 1) if c47 <= 78 else (((-1 if c42 <= -32 else 3) if c67 <= 55 else -4) if c51 <= 15 else ((-2 if c12 <= 4 else 5) if c7 <= 65 else -5)))
    total += (((-6 if c44 <= -33 else 1) if c12 <= 82 else 4) if c48 <= 0 else (-2 if c59 <= 4 else ((((((-1 if c21 <= 1 else 5) if c65 <= 66 else (-3 if c66 <= 91 else 2)) if c43 <= -26 else -4) if c63 <= 0 else -4) if c72 <= 0 else -5) if c0 <= 32 else 6)))
    total += (((((-2 if c44 <= -76 else (5 if c43 <= -24 else -2)) if c72 <= 0 else -5) if c67 <= 34 else ((-1 if c59 <= 5 else 4) if c35 <= 155 else ((-5 if c32 <= 2581 else 0) if c33 <= 6349 else 1))) if c31 <= 93 else (-4 if c13 <= 1 else 2)) if c0 <= 37 else 6)
    total += ((-4 if c0 <= -24 else (((((1 if c67 <= 34 else -4) if c35 <= 300 else 2) if c12 <= 28 else ((((0 if c48 <= 0 else 4) if c60 <= 0 else -1) if c7 <= 71 else -3) if c18 <= 34 else -1)) if c63 <= 2 else -5) if c72 <= 0 else -5)) if c0 <= 37 else 6)
    total += ((((-2 if c59 <= 16 else 3) if c67 <= 30 else -5) if c28 <= 257 else (5 if c8 <= 1 else (-3 if c51 <= 97 else 4))) if c12 <= 28 else (0 if c59 <= 7 else (-5 if c62 <= 0 else (((-1 if c20 <= 0 else 5) if c69 <= 0 else -2) if c7 <= 70 else -4))))
    total += ((((-1 if c62 <= 72 else 3) if c16 <= 19 else ((3 if c26 <= 350 else (2 if c35 <= 159 else -4)) if c64 <= 2 else 5)) if c31 <= 87 else (-4 if c22 <= 33 else 0)) if c66 <= 91 else ((-3 if c0 <= -22 else 1) if c11 <= 8 else (-1 if c15 <= -37 else 5)))
    total += ((((-6 if c44 <= -44 else 1) if c48 <= 0 else ((-5 if c5 <= 5 else (2 if c72 <= 0 else -4)) if c67 <= 43 else (2 if c8 <= 1 else -5))) if c12 <= 35 else (((0 if c15 <= -14 else 3) if c16 <= 47 else -4) if c34 <= 29267 else -4)) if c1 <= 37 else 5)
    total += (((((-1 if c12 <= 4 else (4 if c34 <= 31397 else -4)) if c72 <= 0 else -4) if c13 <= 0 else 4) if c67 <= 30 else (-3 if c15 <= -17 else (-4 if c29 <= 420 else ((-1 if c19 <= -25 else (5 if c21 <= 199 else 0)) if c67 <= 55 else -3)))) if c1 <= 37 else 5)
    total += ((((2 if c34 <= 2595 else -1) if c31 <= 74 else ((-3 if c67 <= -6 else 4) if c67 <= 15 else (-5 if c22 <= 34 else (4 if c32 <= 3143 else -2)))) if c66 <= 91 else (-3 if c0 <= -22 else (4 if c67 <= 42 else (2 if c35 <= 199 else -2)))) if c0 <= 37 else 5)
    total += (((-4 if c5 <= 2 else 2) if c37 <= 0 else (-5 if c34 <= 28754 else 3)) if c12 <= 4 else (((4 if c67 <= 16 else ((2 if c35 <= 155 else -2) if c66 <= 91 else (-1 if c59 <= 5 else 4))) if c7 <= 67 else (1 if c8 <= 1 else -5)) if c1 <= 37 else 4))
    total += (((2 if c8 <= 1 else (-3 if c63 <= 0 else 2)) if c51 <= 5 else (5 if c67 <= 30 else 2)) if c40 <= 1 else ((((-3 if c35 <= 191 else 4) if c67 <= 15 else (-5 if c51 <= 95 else 1)) if c13 <= 2 else 3) if c22 <= 32 else (-1 if c52 <= 91 else 3)))
    total += (-6 if c5 <= 5 else (((-3 if c16 <= -54 else (((0 if c1 <= 5 else -6) if c62 <= 2 else ((-3 if c16 <= 24 else 3) if c20 <= 3 else (0 if c33 <= 299 else 3))) if c72 <= 0 else -3)) if c67 <= 55 else (-6 if c12 <= 50 else 0)) if c0 <= 37 else 4))
    total += (((((-2 if c20 <= 0 else 3) if c67 <= 35 else (1 if c35 <= 155 else ((2 if c14 <= 1 else -4) if c12 <= 72 else 1))) if c31 <= 73 else (1 if c67 <= 16 else (-5 if c66 <= 41 else -1))) if c22 <= 46 else (-1 if c62 <= 8 else 2)) if c0 <= 37 else 4)
    total += (-5 if c5 <= 5 else ((((-3 if c67 <= -5 else (-1 if c15 <= -39 else 6)) if c34 <= 2595 else ((-4 if c19 <= 37 else 2) if c40 <= 20 else 3)) if c13 <= 1 else 3) if c47 <= 78 else (((-2 if c1 <= -24 else 3) if c7 <= 67 else -4) if c43 <= -41 else -2)))
    total += (((((-3 if c51 <= 65 else (3 if c29 <= 1135 else (-3 if c64 <= 4 else 2))) if c40 <= 2 else -5) if c34 <= 15614 else 4) if c13 <= 0 else 2) if c12 <= 35 else ((((2 if c29 <= 1027 else -3) if c6 <= 0 else 3) if c43 <= -45 else -1) if c69 <= 0 else -3))
    total += ((((-2 if c26 <= 32 else 3) if c33 <= 2215 else -2) if c51 <= 5 else ((3 if c7 <= 58 else -2) if c10 <= 0 else -2)) if c40 <= 1 else (((-3 if c23 <= 35 else 1) if c32 <= 11487 else 3) if c12 <= 48 else (-1 if c64 <= 2 else (4 if c45 <= 14 else -2))))
    total += (-5 if c5 <= 5 else (-1 if c59 <= 4 else ((5 if c67 <= 15 else ((-5 if c62 <= 0 else (-4 if c21 <= 4 else (((-4 if c67 <= 17 else (3 if c50 <= 1 else -3)) if c47 <= 76 else 4) if c66 <= 86 else -3))) if c66 <= 91 else 3)) if c60 <= 0 else -3)))
    total += (((-5 if c5 <= 5 else (((((-3 if c67 <= -6 else (5 if c3 <= 26 else 0)) if c67 <= 34 else ((0 if c6 <= 1 else -3) if c34 <= 5090 else 2)) if c15 <= 46 else -2) if c43 <= -40 else -1) if c72 <= 0 else -3)) if c0 <= 37 else 4) if c49 <= 5 else -3)
    total += ((-18 if c1 <= -12 else -9) if c46 <= 0 else (((-13 if c51 <= 1 else -2) if c45 <= 0 else (-6 if c59 <= 14 else 7)) if c8 <= 11 else (((1 if c0 <= 18 else 10) if c50 <= 0 else -12) if c66 <= 41 else (2 if c59 <= 2 else (-1 if c1 <= 3 else 12)))))
    total += ((((-15 if c34 <= 28754 else -1) if c12 <= 90 else -7) if c1 <= -12 else ((-2 if c51 <= 93 else 6) if c67 <= 30 else (-13 if c48 <= 0 else -5))) if c1 <= 4 else ((8 if c67 <= 36 else (-5 if c12 <= 35 else (-3 if c47 <= 93 else 4))) if c0 <= 19 else 11))
    total += ((((-13 if c33 <= 15247 else -1) if c40 <= 52 else -1) if c1 <= -12 else ((-2 if c67 <= 30 else -11) if c47 <= 15 else -2)) if c1 <= 5 else ((1 if c32 <= 797 else -9) if c48 <= 0 else ((8 if c67 <= 36 else (-4 if c66 <= 90 else 4)) if c0 <= 17 else 10)))
    total += (((-11 if c33 <= 15247 else 1) if c1 <= -6 else -1) if c45 <= 0 else (((-3 if c46 <= 20 else (-4 if c6 <= 0 else 6)) if c59 <= 4 else (1 if c8 <= 10 else (9 if c56 <= 0 else (-6 if c34 <= 5090 else 5)))) if c50 <= 0 else (-9 if c1 <= 21 else 2)))
    total += ((-11 if c48 <= 0 else (-8 if c59 <= 7 else (7 if c67 <= 15 else (-6 if c15 <= -19 else (-4 if c12 <= 38 else 4))))) if c1 <= 5 else (((-3 if c51 <= 5 else ((-4 if c43 <= -79 else 6) if c63 <= 0 else -4)) if c50 <= 0 else -5) if c0 <= 21 else 9))
    total += (((-9 if c34 <= 28754 else 2) if c0 <= -13 else (-7 if c48 <= 0 else (-5 if c59 <= 7 else (5 if c67 <= 34 else -1)))) if c0 <= 5 else ((-4 if c62 <= 2 else ((-4 if c44 <= -75 else 7) if c67 <= 36 else (-4 if c66 <= 91 else 4))) if c1 <= 19 else 8))
    total += (((-9 if c1 <= -22 else (-7 if c22 <= 32 else -2)) if c0 <= 13 else 2) if c51 <= 15 else (((-2 if c8 <= 10 else ((6 if c63 <= 1 else -5) if c14 <= 22 else -5)) if c0 <= 15 else (8 if c69 <= 0 else 0)) if c50 <= 0 else (-9 if c33 <= 779 else 0)))
    total += ((-8 if c1 <= -17 else ((-3 if c59 <= 7 else 3) if c39 <= 51 else (3 if c67 <= 15 else -6))) if c1 <= 5 else ((((-2 if c34 <= 6885 else 4) if c51 <= 69 else ((-4 if c43 <= -79 else 6) if c34 <= 31397 else -4)) if c50 <= 0 else -4) if c0 <= 27 else 8))
    total += ((((-9 if c12 <= 82 else -2) if c68 <= 0 else 0) if c48 <= 0 else ((-2 if c59 <= 16 else 8) if c67 <= 15 else -4)) if c1 <= 5 else (((0 if c51 <= 69 else ((6 if c7 <= 22 else -1) if c63 <= 1 else -5)) if c50 <= 0 else -4) if c0 <= 27 else 8))
    total += ((((-4 if c39 <= 99 else -8) if c35 <= 750 else 4) if c52 <= 93 else (-4 if c30 <= 435 else 4)) if c47 <= 25 else ((-7 if c12 <= 25 else -2) if c51 <= 5 else ((((3 if c51 <= 65 else 8) if c10 <= 0 else -4) if c40 <= 10 else -2) if c7 <= 21 else -2)))
    total += ((((-8 if c12 <= 86 else -1) if c35 <= 750 else 3) if c0 <= -22 else (-5 if c13 <= 0 else 1)) if c52 <= 69 else (((-3 if c1 <= -17 else 4) if c67 <= 36 else (-5 if c12 <= 36 else 0)) if c1 <= 19 else ((-2 if c33 <= 285 else 5) if c1 <= 27 else 8)))
    total += (((((-6 if c0 <= -20 else -1) if c34 <= 15614 else 4) if c22 <= 48 else (-1 if c59 <= 7 else 5)) if c50 <= 0 else ((-8 if c12 <= 82 else -1) if c68 <= 0 else 0)) if c1 <= 12 else ((5 if c67 <= 43 else (-6 if c34 <= 5661 else 3)) if c65 <= 21 else 7))
    total += (((-4 if c32 <= 1031 else -8) if c48 <= 0 else (((-5 if c34 <= 7962 else 5) if c0 <= -22 else ((4 if c40 <= 4 else -6) if c51 <= 93 else 8)) if c67 <= 30 else -3)) if c1 <= 12 else (1 if c47 <= 65 else (1 if c51 <= 65 else (7 if c69 <= 0 else -3))))
    total += (((-7 if c44 <= -34 else 0) if c48 <= 0 else ((-5 if c51 <= 1 else ((-4 if c12 <= 1 else 4) if c72 <= 0 else -6)) if c59 <= 32 else (8 if c67 <= 21 else -2))) if c52 <= 69 else ((-3 if c59 <= 4 else (5 if c67 <= 37 else 0)) if c1 <= 27 else 7))
    total += ((((3 if c43 <= -75 else -5) if c1 <= -22 else 1) if c50 <= 0 else -6) if c45 <= 0 else (-1 if c59 <= 4 else (((2 if c31 <= 40 else (1 if c6 <= 1 else -6)) if c16 <= 19 else 5) if c66 <= 41 else ((7 if c69 <= 0 else -1) if c36 <= 194 else -2))))
    total += ((((-7 if c16 <= 13 else 0) if c77 <= 0 else 1) if c1 <= -22 else ((-6 if c12 <= 38 else 1) if c33 <= 140 else ((5 if c67 <= 53 else -3) if c35 <= 135 else (((2 if c10 <= 0 else -5) if c16 <= 34 else -4) if c72 <= 0 else -7)))) if c0 <= 22 else 6)
    total += (((((-3 if c0 <= -17 else 4) if c14 <= 21 else (-4 if c34 <= 6885 else 5)) if c67 <= 42 else (-1 if c67 <= 55 else -6)) if c1 <= 25 else ((7 if c49 <= 5 else -4) if c69 <= 0 else -3)) if c50 <= 0 else ((-7 if c38 <= 10411 else -3) if c26 <= 191 else -1))
    total += (((2 if c67 <= 16 else (-7 if c12 <= 81 else 1)) if c0 <= -22 else (((-1 if c13 <= 0 else (-1 if c51 <= 29 else 5)) if c66 <= 92 else 5) if c67 <= 43 else (-2 if c4 <= -2 else (-7 if c12 <= 46 else 2)))) if c0 <= 27 else (6 if c44 <= -27 else -3))
    total += ((((((-1 if c59 <= 3 else (6 if c34 <= 29267 else -4)) if c67 <= 34 else ((-3 if c59 <= 4 else 2) if c10 <= 0 else -6)) if c72 <= 0 else -6) if c60 <= 0 else -4) if c50 <= 0 else (-6 if c38 <= 10841 else (-4 if c44 <= -43 else 4))) if c0 <= 27 else 6)
    total += (((-3 if c51 <= 25 else 4) if c59 <= 5 else (((5 if c7 <= 67 else (4 if c47 <= 89 else -5)) if c10 <= 0 else -4) if c43 <= -25 else -3)) if c39 <= 99 else ((1 if c67 <= 15 else (-7 if c0 <= 22 else 3)) if c12 <= 34 else (-2 if c47 <= 23 else 2)))
    total += (((-5 if c12 <= 93 else 3) if c34 <= 12190 else 2) if c51 <= 5 else ((((((5 if c4 <= -29 else (3 if c67 <= 34 else -4)) if c79 <= 0 else -6) if c35 <= 268 else (4 if c12 <= 81 else -4)) if c66 <= 91 else 3) if c72 <= 0 else -6) if c0 <= 37 else 7))
    total += ((((-3 if c51 <= 98 else 2) if c12 <= 28 else (((0 if c22 <= 19 else (-3 if c62 <= 2 else 5)) if c67 <= 55 else -3) if c7 <= 71 else -4)) if c0 <= 32 else 6) if c50 <= 0 else ((-3 if c64 <= 2 else 3) if c62 <= 8 else (3 if c67 <= 7 else -6)))
    total += ((((-5 if c34 <= 19492 else 2) if c12 <= 37 else 1) if c28 <= 54 else (-6 if c5 <= 5 else ((4 if c14 <= 3 else (3 if c34 <= 2595 else (-3 if c66 <= 64 else (-1 if c0 <= 9 else 5)))) if c67 <= 44 else (-5 if c19 <= -11 else 0)))) if c0 <= 32 else 6)
    total += (((-3 if c54 <= 1 else (1 if c59 <= 7 else 7)) if c51 <= 5 else ((((0 if c16 <= 34 else 5) if c7 <= 61 else -4) if c34 <= 4464 else 5) if c10 <= 0 else -4)) if c37 <= 3 else ((-2 if c67 <= -6 else 4) if c67 <= 16 else (-6 if c12 <= 26 else -1)))
    total += ((-4 if c1 <= -26 else ((2 if c3 <= -1 else ((3 if c72 <= 0 else -6) if c67 <= 31 else (-5 if c19 <= -25 else (-3 if c17 <= -2 else (3 if c66 <= 79 else -3))))) if c66 <= 91 else (0 if c59 <= 8 else (5 if c7 <= 66 else -3)))) if c0 <= 37 else 6)
    total += ((((-6 if c51 <= 60 else (2 if c67 <= 37 else -4)) if c12 <= 48 else 1) if c33 <= 375 else ((-3 if c5 <= 193 else 3) if c59 <= 5 else ((-5 if c5 <= 5 else ((3 if c60 <= 0 else -3) if c72 <= 0 else -4)) if c63 <= 0 else -3))) if c0 <= 37 else 6)
    total += (((-5 if c34 <= 28754 else 2) if c16 <= 1 else 1) if c12 <= 4 else ((-4 if c16 <= -54 else (1 if c43 <= -36 else -3)) if c15 <= -11 else ((((5 if c67 <= 53 else -2) if c7 <= 8 else (2 if c46 <= 43 else -4)) if c35 <= 306 else -3) if c0 <= 26 else 5)))
    total += (((-5 if c48 <= 0 else -1) if c33 <= 375 else (-3 if c62 <= 0 else ((((-2 if c16 <= -54 else (-5 if c5 <= 5 else (6 if c67 <= 30 else (3 if c38 <= 245 else -1)))) if c18 <= 37 else -2) if c43 <= -40 else -2) if c72 <= 0 else -4))) if c0 <= 37 else 5)
    total += (((-3 if c5 <= 100 else 1) if c59 <= 5 else ((2 if c40 <= 1 else (3 if c67 <= 15 else (-4 if c62 <= 33 else ((-4 if c51 <= 95 else 2) if c22 <= 48 else 4)))) if c0 <= 32 else 5)) if c4 <= 2 else (2 if c67 <= 18 else (2 if c31 <= 75 else -5)))
    total += (((0 if c34 <= 2595 else (-4 if c34 <= 15614 else 3)) if c12 <= 28 else ((4 if c63 <= 1 else -3) if c67 <= 30 else ((-3 if c12 <= 86 else 2) if c15 <= -17 else (((4 if c42 <= -25 else -1) if c50 <= 0 else -3) if c7 <= 43 else -3)))) if c1 <= 37 else 5)
    total += ((((4 if c67 <= 47 else -3) if c34 <= 2595 else ((-2 if c34 <= 5869 else 0) if c0 <= 27 else 4)) if c31 <= 87 else (1 if c67 <= 15 else -4)) if c66 <= 91 else (((2 if c42 <= -85 else -6) if c15 <= -37 else 1) if c59 <= 8 else (5 if c7 <= 66 else -2)))
    total += ((((-2 if c1 <= -24 else (4 if c67 <= 30 else (((-4 if c34 <= 5995 else 1) if c64 <= 3 else 1) if c42 <= -29 else 4))) if c40 <= 2 else ((-4 if c35 <= 635 else 3) if c13 <= 0 else 3)) if c67 <= 55 else (-4 if c63 <= 0 else 2)) if c0 <= 37 else 4)
    total += (((3 if c67 <= 30 else (((4 if c37 <= 3 else -1) if c35 <= 155 else -1) if c67 <= 57 else -3)) if c40 <= 1 else (((0 if c31 <= 68 else -5) if c22 <= 32 else ((-1 if c52 <= 91 else 4) if c69 <= 0 else -4)) if c35 <= 635 else 3)) if c1 <= 37 else 4)
    total += ((((-4 if c13 <= 0 else 1) if c48 <= 0 else ((-2 if c35 <= 335 else 2) if c54 <= 1 else (6 if c37 <= 3 else -1))) if c12 <= 49 else (3 if c42 <= -79 else (((-3 if c17 <= -22 else 3) if c12 <= 90 else 5) if c21 <= 78 else -1))) if c0 <= 37 else 4)
    total += ((((((1 if c34 <= 2332 else -6) if c66 <= 51 else (-3 if c9 <= 0 else (3 if c40 <= 1 else -2))) if c77 <= 0 else 2) if c12 <= 71 else (4 if c52 <= 58 else -1)) if c51 <= 95 else 2) if c22 <= 32 else (-1 if c62 <= 8 else (2 if c42 <= 29 else -3)))
    total += ((-3 if c16 <= 1 else 1) if c12 <= 6 else (((((3 if c56 <= 0 else -2) if c32 <= 2274 else -3) if c47 <= 74 else ((3 if c65 <= 7 else (-5 if c20 <= 45 else 0)) if c51 <= 65 else (0 if c65 <= 9 else 5))) if c69 <= 0 else -3) if c7 <= 67 else -3))
    total += (-5 if c5 <= 5 else ((-2 if c20 <= 6 else ((-1 if c59 <= 1 else (-4 if c62 <= -1 else (((0 if c8 <= 0 else 4) if c69 <= 0 else -1) if c32 <= 3143 else (-3 if c59 <= 6 else 2)))) if c72 <= 0 else -4)) if c49 <= 5 else (-4 if c47 <= 30 else 2)))
    total += (-5 if c5 <= 5 else (((((4 if c40 <= 3 else (2 if c72 <= 0 else -4)) if c34 <= 31397 else -3) if c67 <= 34 else (-4 if c34 <= 1671 else (1 if c49 <= 5 else -5))) if c43 <= -40 else (-4 if c64 <= 2 else 1)) if c31 <= 93 else (-3 if c15 <= -18 else 0)))
    total += (((-4 if c44 <= -52 else 2) if c35 <= 187 else (-1 if c67 <= -6 else 7)) if c67 <= 16 else ((((0 if c65 <= 25 else -5) if c11 <= 21 else 2) if c21 <= 40 else 3) if c35 <= 155 else ((-1 if c40 <= 1 else -4) if c22 <= 26 else (-1 if c1 <= 25 else 3))))
    total += ((-3 if c20 <= 0 else ((1 if c5 <= 338 else -4) if c44 <= -58 else 4)) if c67 <= 30 else (((-3 if c20 <= 12 else ((1 if c49 <= 3 else -3) if c7 <= 71 else -4)) if c54 <= 2 else 4) if c36 <= 4 else ((-4 if c12 <= 93 else 3) if c28 <= 1452 else 2)))
    return total


def head(row: list[int]) -> int:
    c0 = row[0]
    c1 = row[1]
    c2 = row[2]
    c3 = row[3]
    c4 = row[4]
    c5 = row[5]
    c6 = row[6]
    c8 = row[8]
    c9 = row[9]
    c11 = row[11]
    c12 = row[12]
    c13 = row[13]
    c14 = row[14]
    c15 = row[15]
    c16 = row[16]
    c17 = row[17]
    c18 = row[18]
    c19 = row[19]
    c20 = row[20]
    c21 = row[21]
    c22 = row[22]
    c23 = row[23]
    c24 = row[24]
    c25 = row[25]
    c26 = row[26]
    c27 = row[27]
    c28 = row[28]
    c29 = row[29]
    c30 = row[30]
    c31 = row[31]
    c32 = row[32]
    c33 = row[33]
    c34 = row[34]
    c35 = row[35]
    c36 = row[36]
    c37 = row[37]
    c38 = row[38]
    c39 = row[39]
    c40 = row[40]
    c42 = row[42]
    c43 = row[43]
    c44 = row[44]
    c45 = row[45]
    c46 = row[46]
    c47 = row[47]
    c48 = row[48]
    c49 = row[49]
    c50 = row[50]
    c51 = row[51]
    c52 = row[52]
    c54 = row[54]
    c58 = row[58]
    c59 = row[59]
    c61 = row[61]
    c62 = row[62]
    c63 = row[63]
    c64 = row[64]
    c65 = row[65]
    c66 = row[66]
    c67 = row[67]
    c69 = row[69]
    c75 = row[75]
    c77 = row[77]
    c79 = row[79]
    total = -322
    total += (((((-1 if c27 <= 76 else 29) if c79 <= 0 else -1) if c50 <= 0 else (-6 if c20 <= 143 else 0)) if c16 <= -3 else (4 if c29 <= 337 else 116)) if c8 <= 0 else (-8 if c18 <= 25 else ((0 if c43 <= -80 else -7) if c69 <= 0 else (21 if c64 <= 0 else -1))))
    total += (((-5 if c28 <= 63 else ((-4 if c42 <= -19 else 3) if c59 <= 3 else (26 if c67 <= 45 else 0))) if c8 <= 0 else -8) if c16 <= 6 else ((21 if c8 <= 0 else (-6 if c51 <= 99 else (-1 if c69 <= 0 else 22))) if c64 <= 0 else (5 if c5 <= 88 else -7)))
    total += (((-6 if c27 <= 867 else 0) if c48 <= 0 else (-1 if c5 <= 12 else ((18 if c38 <= 1590 else 0) if c79 <= 0 else (-2 if c65 <= 5 else 3)))) if c8 <= 0 else ((-8 if c42 <= -35 else (-1 if c32 <= 2893 else 1)) if c69 <= 0 else (-3 if c51 <= 99 else 18)))
    total += (-7 if c42 <= -37 else (((((1 if c5 <= 11 else 15) if c0 <= 19 else 1) if c34 <= 12665 else (-1 if c34 <= 13830 else 6)) if c50 <= 0 else -3) if c37 <= 19 else (-3 if c40 <= 11 else 1)))
    total += ((-7 if c59 <= 37 else (((-5 if c44 <= -51 else 2) if c66 <= 95 else 13) if c6 <= 0 else -6)) if c54 <= 1 else ((((-2 if c59 <= 3 else 3) if c5 <= 15 else (-2 if c14 <= 1 else (13 if c79 <= 0 else 0))) if c77 <= 0 else -2) if c50 <= 0 else -6))
    total += ((-7 if c42 <= -44 else ((-4 if c1 <= -24 else 2) if c5 <= 33 else (-2 if c28 <= 63 else (-1 if c32 <= 166 else (14 if c67 <= 44 else 1))))) if c16 <= 6 else ((-5 if c42 <= -36 else (11 if c75 <= 0 else -1)) if c11 <= 7 else (1 if c8 <= 9 else -7)))
    total += ((((-2 if c28 <= 23 else (-1 if c42 <= -52 else 12)) if c20 <= 13 else -2) if c67 <= 21 else (-7 if c42 <= -21 else 3)) if c16 <= 6 else ((((-2 if c42 <= -36 else 11) if c38 <= 0 else (4 if c8 <= 0 else -3)) if c77 <= 0 else -3) if c8 <= 10 else -6))
    total += ((-7 if c52 <= 95 else ((-2 if c51 <= 99 else 12) if c5 <= 55 else -6)) if c54 <= 1 else ((-6 if c1 <= -27 else 1) if c28 <= 71 else (-2 if c18 <= -58 else (((-1 if c48 <= 0 else 10) if c79 <= 0 else (-3 if c0 <= -25 else 3)) if c77 <= 0 else -2))))
    total += ((-7 if c42 <= -44 else (-3 if c44 <= -49 else 2)) if c42 <= -37 else ((-3 if c47 <= 9 else (-1 if c59 <= 3 else 7)) if c0 <= -26 else ((0 if c25 <= 6 else (2 if c31 <= 11 else (0 if c40 <= 0 else (10 if c0 <= 16 else 1)))) if c75 <= 0 else -2)))
    total += ((-7 if c42 <= -44 else (-3 if c40 <= 5 else 2)) if c42 <= -37 else ((0 if c5 <= 12 else ((-2 if c4 <= -18 else 4) if c14 <= 2 else (((1 if c0 <= -35 else 9) if c67 <= 60 else (-2 if c51 <= 1 else 5)) if c75 <= 0 else -1))) if c50 <= 0 else -3))
    total += ((-7 if c40 <= 13 else (-3 if c17 <= -7 else 2)) if c42 <= -37 else ((((3 if c15 <= -14 else -5) if c15 <= 28 else 5) if c14 <= 4 else (0 if c40 <= 0 else ((1 if c25 <= 6 else 9) if c34 <= 12665 else (-2 if c23 <= 50 else 3)))) if c50 <= 0 else -3))
    total += (((-3 if c61 <= 0 else (-1 if c67 <= 13 else 5)) if c67 <= 19 else (-7 if c19 <= 67 else 1)) if c42 <= -29 else (((-3 if c43 <= -52 else 1) if c30 <= 263 else ((7 if c49 <= 4 else 1) if c50 <= 0 else -1)) if c75 <= 0 else -2))
    total += (-7 if c42 <= -44 else (((-4 if c43 <= -51 else ((-1 if c59 <= 3 else 6) if c44 <= -51 else -1)) if c1 <= -26 else ((-2 if c66 <= 94 else 2) if c40 <= 0 else (-1 if c3 <= 1 else ((8 if c75 <= 0 else -1) if c1 <= 21 else -1)))) if c77 <= 0 else -3))
    total += ((-6 if c15 <= 32 else 1) if c48 <= 0 else ((((2 if c27 <= 718 else -3) if c5 <= 16 else (7 if c79 <= 0 else 0)) if c67 <= 60 else (-3 if c42 <= 27 else 3)) if c8 <= 0 else (-6 if c42 <= -36 else (-1 if c21 <= 113 else (-2 if c52 <= 95 else 6)))))
    total += (-7 if c42 <= -44 else (((-4 if c1 <= 11 else 1) if c3 <= 26 else (-2 if c59 <= 4 else (6 if c0 <= 6 else -1))) if c42 <= -21 else (((-3 if c43 <= -52 else 2) if c28 <= 239 else ((-2 if c46 <= 54 else 4) if c14 <= 4 else 7)) if c67 <= 63 else 0)))
    total += ((-7 if c51 <= 99 else (-4 if c42 <= -36 else 6)) if c54 <= 1 else (-4 if c48 <= 0 else ((2 if c27 <= 718 else -3) if c5 <= 16 else (-2 if c14 <= 1 else ((((7 if c17 <= 51 else 0) if c49 <= 4 else 0) if c79 <= 0 else -1) if c1 <= 12 else 0)))))
    total += ((-6 if c25 <= 1162 else 1) if c28 <= 71 else ((-2 if c5 <= 12 else (-1 if c48 <= 0 else ((3 if c15 <= -5 else (-3 if c18 <= 9 else 1)) if c4 <= -24 else 5))) if c8 <= 0 else (-6 if c42 <= -36 else (-2 if c66 <= 91 else (-1 if c65 <= 91 else 6)))))
    total += ((-6 if c42 <= -14 else 1) if c27 <= 76 else ((-4 if c42 <= -44 else ((0 if c59 <= 2 else (7 if c0 <= 6 else -1)) if c67 <= 44 else ((1 if c66 <= 0 else -5) if c65 <= 38 else ((2 if c59 <= 2 else -3) if c27 <= 842 else 5)))) if c11 <= 9 else -5))
    total += ((-6 if c51 <= 99 else (-3 if c69 <= 0 else 5)) if c54 <= 1 else (((-1 if c42 <= -26 else 4) if c67 <= 27 else (-5 if c19 <= 27 else 1)) if c1 <= -26 else ((((0 if c5 <= 16 else 5) if c43 <= -47 else 0) if c0 <= 12 else -1) if c5 <= 97 else -1)))
    total += ((((-4 if c20 <= 296 else 0) if c46 <= 15 else (-2 if c42 <= -1 else (5 if c0 <= 12 else -1))) if c59 <= 4 else (((6 if c35 <= 419 else -1) if c36 <= 16 else -1) if c79 <= 0 else -1)) if c8 <= 0 else (-6 if c42 <= -36 else (-2 if c66 <= 91 else 4)))
    total += ((-5 if c18 <= 25 else (-4 if c69 <= 0 else (-1 if c27 <= 541 else 4))) if c54 <= 1 else (((-4 if c66 <= 50 else 1) if c25 <= 38 else (-1 if c5 <= 16 else (-1 if c0 <= -37 else 6))) if c54 <= 2 else ((-4 if c14 <= 19 else 1) if c12 <= 60 else 3)))
    total += ((-6 if c52 <= 95 else (-3 if c65 <= 91 else (-1 if c42 <= -36 else 5))) if c54 <= 1 else ((-1 if c30 <= 114 else 6) if c67 <= 39 else ((((-6 if c43 <= -42 else 1) if c64 <= 0 else 1) if c65 <= 79 else 1) if c20 <= 296 else (-2 if c11 <= 0 else 5))))
    total += (-6 if c42 <= -44 else ((((-4 if c59 <= 3 else 2) if c46 <= 15 else (-2 if c42 <= -16 else 5)) if c6 <= 0 else -4) if c59 <= 4 else ((-1 if c31 <= 4 else ((3 if c67 <= 42 else -3) if c17 <= -37 else (6 if c0 <= 21 else -1))) if c45 <= 1 else -1)))
    total += (((1 if c34 <= 1338 else (-6 if c18 <= 1 else -1)) if c17 <= -11 else ((-2 if c1 <= -33 else (-2 if c35 <= 171 else 4)) if c0 <= 7 else (-4 if c17 <= 55 else 1))) if c12 <= 61 else (-1 if c46 <= 15 else ((6 if c1 <= 19 else -1) if c11 <= 8 else -2)))
    total += (-6 if c42 <= -44 else ((((-4 if c42 <= -19 else (3 if c3 <= 15 else (2 if c27 <= 718 else -5))) if c59 <= 4 else ((-1 if c29 <= 89 else 5) if c65 <= 5 else ((-4 if c62 <= 52 else 1) if c28 <= 535 else 3))) if c42 <= 12 else 5) if c77 <= 0 else -4))
    total += (-5 if c42 <= -44 else ((((((6 if c36 <= 16 else -1) if c37 <= 19 else -1) if c30 <= 1710 else (2 if c44 <= -64 else -3)) if c67 <= 44 else (((1 if c16 <= -41 else -6) if c24 <= 9 else 0) if c20 <= 447 else 2)) if c16 <= 39 else 5) if c77 <= 0 else -3))
    total += ((((5 if c36 <= 16 else -1) if c37 <= 19 else -1) if c67 <= 39 else (((((-5 if c33 <= 9984 else 1) if c24 <= 9 else 1) if c43 <= -42 else 2) if c40 <= 4 else 1) if c42 <= 17 else 4)) if c8 <= 0 else (-5 if c65 <= 91 else (3 if c5 <= 47 else -2)))
    total += ((-5 if c44 <= -45 else 0) if c42 <= -29 else ((-1 if c42 <= -21 else ((6 if c5 <= 61 else -1) if c67 <= 60 else 0)) if c62 <= 22 else ((((-1 if c59 <= 3 else 4) if c46 <= 44 else 0) if c42 <= -10 else (2 if c67 <= 43 else -5)) if c42 <= 17 else 3)))
    total += ((-5 if c42 <= -24 else (3 if c67 <= 42 else -2)) if c25 <= 54 else (((((1 if c27 <= 705 else -5) if c52 <= 89 else (-1 if c5 <= 11 else 3)) if c27 <= 1784 else 3) if c14 <= 6 else (4 if c17 <= 42 else -1)) if c0 <= 12 else (-4 if c52 <= 97 else 1)))
    total += ((-5 if c42 <= -44 else (((-4 if c59 <= 3 else 1) if c65 <= 18 else (3 if c34 <= 5760 else -1)) if c59 <= 4 else ((-3 if c14 <= 6 else (-1 if c66 <= 95 else 3)) if c43 <= -53 else (5 if c1 <= -8 else -1)))) if c26 <= 959 else (4 if c11 <= 7 else -1))
    total += (-5 if c42 <= -44 else ((((((((6 if c33 <= 6460 else 0) if c15 <= 47 else 0) if c51 <= 5 else -1) if c50 <= 0 else -2) if c49 <= 4 else -2) if c29 <= 1886 else (-4 if c27 <= 1784 else 2)) if c0 <= 12 else -3) if c52 <= 94 else (0 if c28 <= 953 else 4)))
    total += (((-5 if c14 <= 40 else 1) if c44 <= -45 else (-1 if c35 <= 284 else 2)) if c42 <= -21 else ((((2 if c67 <= 44 else -3) if c4 <= -24 else 4) if c3 <= 14 else ((1 if c67 <= 42 else (-5 if c20 <= 264 else 0)) if c23 <= 49 else 1)) if c65 <= 91 else 4))
    total += (-4 if c42 <= -44 else ((((-1 if c28 <= 80 else (0 if c59 <= 2 else 4)) if c67 <= 42 else (((-5 if c24 <= 7 else 1) if c61 <= 0 else 1) if c43 <= -42 else 2)) if c46 <= 54 else ((-3 if c14 <= 10 else 2) if c42 <= -15 else 4)) if c77 <= 0 else -3))
    total += (-4 if c42 <= -44 else (((((1 if c20 <= 6 else -4) if c62 <= 37 else 1) if c17 <= -24 else ((-2 if c31 <= 9 else (4 if c17 <= 39 else 0)) if c27 <= 1018 else ((-4 if c20 <= 296 else 0) if c30 <= 2617 else 2))) if c16 <= 39 else 4) if c77 <= 0 else -3))
    total += (((3 if c8 <= 0 else -1) if c67 <= 30 else (((((-5 if c63 <= 0 else 0) if c28 <= 1588 else 1) if c43 <= -39 else 1) if c27 <= 1886 else 1) if c42 <= 17 else (3 if c65 <= 87 else -1))) if c65 <= 91 else ((-1 if c42 <= -36 else 4) if c38 <= 9 else -1))
    total += (((-4 if c61 <= 0 else (-1 if c17 <= -10 else 2)) if c69 <= 0 else (-1 if c32 <= 2561 else 2)) if c42 <= -21 else ((0 if c0 <= -11 else 4) if c35 <= 198 else (3 if c67 <= 43 else ((-5 if c1 <= -5 else 0) if c18 <= 25 else (2 if c3 <= 15 else -1)))))
    total += (((-4 if c17 <= 63 else 0) if c44 <= -45 else 0) if c42 <= -29 else (((((3 if c4 <= 1 else -1) if c1 <= -6 else -1) if c30 <= 1003 else (-3 if c65 <= 95 else 1)) if c12 <= 60 else ((4 if c38 <= 147 else -1) if c29 <= 2401 else -1)) if c26 <= 959 else 3))
    total += (-4 if c42 <= -44 else (((((-4 if c12 <= 83 else 0) if c58 <= 0 else 1) if c39 <= 51 else (2 if c79 <= 0 else -1)) if c65 <= 91 else (-1 if c67 <= 43 else 3)) if c4 <= -12 else (-1 if c5 <= 14 else (-1 if c59 <= 1 else (0 if c25 <= 16 else 4)))))
    total += (((-4 if c14 <= 25 else 0) if c44 <= -45 else 0) if c42 <= -29 else ((((-2 if c35 <= 183 else 0) if c59 <= 3 else (4 if c37 <= 166 else 0)) if c52 <= 70 else (-3 if c65 <= 79 else ((0 if c21 <= 183 else 3) if c26 <= 775 else -1))) if c52 <= 94 else 3))
    total += ((2 if c67 <= 30 else (((-4 if c26 <= 1086 else 0) if c65 <= 91 else ((-1 if c0 <= -10 else 3) if c5 <= 32 else -2)) if c25 <= 1021 else 2)) if c12 <= 61 else ((-2 if c59 <= 3 else 1) if c1 <= -18 else ((4 if c0 <= 19 else -1) if c11 <= 9 else -1)))
    total += ((((-1 if c5 <= 36 else (0 if c59 <= 4 else 23)) if c50 <= 0 else -6) if c8 <= 0 else ((-8 if c69 <= 0 else (-3 if c16 <= 39 else 5)) if c59 <= 69 else (-5 if c29 <= 1275 else 4))) if c42 <= -18 else ((-1 if c43 <= -52 else 7) if c26 <= 141 else 116))
    total += ((((-2 if c49 <= 3 else 8) if c67 <= 19 else -6) if c58 <= -1 else (-8 if c69 <= 0 else (-3 if c21 <= 143 else 2))) if c42 <= -30 else ((((2 if c5 <= 13 else 22) if c1 <= 16 else 2) if c31 <= 96 else -1) if c38 <= 207 else (6 if c67 <= 40 else -3)))
    total += ((((-7 if c62 <= 96 else -1) if c42 <= -42 else ((((0 if c20 <= 52 else 6) if c66 <= 3 else (3 if c21 <= 20 else 17)) if c75 <= 0 else -2) if c1 <= 21 else -1)) if c64 <= 0 else (-7 if c54 <= 1 else 15)) if c50 <= 0 else (-7 if c17 <= 55 else 1))
    total += ((-7 if c69 <= 0 else (-2 if c29 <= 1238 else (10 if c5 <= 55 else -2))) if c54 <= 1 else ((-6 if c28 <= 302 else 1) if c27 <= 76 else (-3 if c42 <= -44 else ((4 if c39 <= 53 else -2) if c5 <= 16 else ((-1 if c16 <= -39 else 3) if c1 <= -35 else 14)))))
    total += (((-5 if c28 <= 159 else ((-3 if c4 <= -20 else 1) if c43 <= -60 else ((0 if c59 <= 2 else 11) if c34 <= 6415 else 0))) if c0 <= -26 else (12 if c36 <= 109 else -2)) if c8 <= 0 else (-7 if c65 <= 95 else ((-3 if c42 <= -36 else 10) if c5 <= 38 else -5)))
    total += (-7 if c42 <= -37 else ((-4 if c40 <= 11 else 1) if c48 <= 0 else (((0 if c18 <= -55 else (2 if c29 <= 310 else 11)) if c0 <= 16 else 1) if c34 <= 12665 else (4 if c75 <= 0 else -2))))
    total += (((-5 if c52 <= 71 else 0) if c29 <= 126 else ((-2 if c16 <= -47 else ((0 if c5 <= 13 else (11 if c79 <= 0 else -1)) if c31 <= 96 else 0)) if c77 <= 0 else -3)) if c8 <= 0 else (-7 if c69 <= 0 else ((-3 if c65 <= 95 else 2) if c52 <= 97 else 9)))
    total += ((-4 if c29 <= 126 else (((-1 if c30 <= 59 else (11 if c29 <= 2076 else (-1 if c15 <= 34 else (1 if c42 <= 12 else 8)))) if c79 <= 0 else (-4 if c17 <= 6 else 2)) if c77 <= 0 else -3)) if c8 <= 0 else (-7 if c42 <= -36 else (-4 if c51 <= 99 else 10)))
    total += ((((((1 if c5 <= 16 else (1 if c31 <= 9 else 10)) if c49 <= 4 else 1) if c67 <= 60 else (-1 if c51 <= 1 else 5)) if c79 <= 0 else -2) if c50 <= 0 else -5) if c8 <= 0 else (-7 if c52 <= 95 else ((-3 if c51 <= 99 else 10) if c5 <= 55 else -6)))
    total += ((-7 if c27 <= 2238 else 1) if c48 <= 0 else (-7 if c42 <= -44 else ((((-1 if c66 <= 74 else 4) if c59 <= 2 else 11) if c0 <= 9 else -1) if c67 <= 44 else ((-5 if c28 <= 1520 else 2) if c46 <= 48 else (-3 if c28 <= 294 else (7 if c59 <= 38 else 0))))))
    total += (((((-1 if c16 <= -47 else (-1 if c5 <= 12 else (8 if c50 <= 0 else 0))) if c79 <= 0 else (-4 if c17 <= 6 else 2)) if c77 <= 0 else -3) if c36 <= 16 else -4) if c8 <= 0 else (-7 if c69 <= 0 else (-1 if c17 <= 14 else (7 if c5 <= 53 else -1))))
    total += (((-4 if c18 <= 0 else 2) if c25 <= 7 else ((2 if c32 <= 2177 else -2) if c5 <= 16 else ((-2 if c66 <= 12 else 3) if c0 <= -26 else (1 if c31 <= 11 else 7)))) if c8 <= 0 else (-7 if c51 <= 99 else ((-1 if c42 <= -36 else 8) if c9 <= 0 else -4)))
    total += (((((-6 if c12 <= 92 else 2) if c17 <= 56 else 1) if c14 <= 37 else (-2 if c42 <= -46 else 5)) if c54 <= 1 else (((8 if c34 <= 6773 else (-3 if c16 <= 14 else (0 if c42 <= 7 else 6))) if c79 <= 0 else -2) if c77 <= 0 else -3)) if c50 <= 0 else -6)
    total += (-7 if c42 <= -44 else (((-3 if c18 <= 0 else 3) if c25 <= 54 else (((-1 if c23 <= 1 else 4) if c32 <= 4139 else -2) if c1 <= -26 else ((((6 if c8 <= 0 else -1) if c35 <= 161 else -2) if c35 <= 171 else 8) if c34 <= 12665 else 1))) if c77 <= 0 else -3))
    total += ((-6 if c42 <= -44 else (((0 if c0 <= -34 else ((-2 if c5 <= 30 else 1) if c40 <= 0 else ((-2 if c15 <= 26 else 3) if c14 <= 3 else (8 if c0 <= 21 else -1)))) if c49 <= 4 else -1) if c75 <= 0 else -3)) if c50 <= 0 else (-6 if c25 <= 1084 else 1))
    total += ((-3 if c48 <= 0 else (((1 if c27 <= 732 else -3) if c59 <= 4 else 3) if c12 <= 22 else ((-1 if c31 <= 6 else (3 if c35 <= 275 else 8)) if c79 <= 0 else -1))) if c8 <= 0 else (-6 if c69 <= 0 else (-1 if c29 <= 949 else (-2 if c51 <= 99 else 6))))
    total += ((-6 if c51 <= 99 else (-4 if c42 <= -36 else 6)) if c54 <= 1 else (((-2 if c18 <= -58 else (((7 if c33 <= 7438 else 1) if c29 <= 2247 else (-3 if c42 <= 12 else 5)) if c79 <= 0 else -2)) if c77 <= 0 else -3) if c50 <= 0 else (-4 if c17 <= 22 else 1)))
    total += (((-4 if c23 <= 28 else (3 if c14 <= 7 else -2)) if c25 <= 7 else (((-3 if c43 <= -50 else 3) if c0 <= -26 else (-1 if c40 <= 0 else (6 if c32 <= 7361 else 1))) if c77 <= 0 else -3)) if c8 <= 0 else (-6 if c42 <= -36 else (-3 if c51 <= 99 else 5)))
    total += (-6 if c42 <= -44 else (((-5 if c12 <= 72 else 0) if c16 <= 7 else (4 if c54 <= 2 else (2 if c67 <= 45 else -2))) if c59 <= 4 else (((0 if c29 <= 89 else (0 if c25 <= 4 else (7 if c35 <= 370 else 0))) if c1 <= 16 else -1) if c75 <= 0 else -2)))
    total += ((-6 if c42 <= -36 else (-3 if c51 <= 99 else 4)) if c54 <= 1 else (((((6 if c29 <= 1886 else ((2 if c62 <= 23 else -4) if c42 <= 17 else 5)) if c49 <= 4 else (2 if c0 <= -39 else -3)) if c77 <= 0 else -3) if c36 <= 16 else -2) if c79 <= 0 else -2))
    total += (-6 if c42 <= -44 else (((-5 if c16 <= 24 else 0) if c46 <= 15 else ((-1 if c42 <= -16 else 5) if c6 <= 0 else -3)) if c59 <= 4 else (6 if c67 <= 43 else ((-1 if c16 <= 14 else (5 if c1 <= 16 else -1)) if c38 <= 25 else (0 if c65 <= 0 else -5)))))
    total += ((-5 if c23 <= 41 else 0) if c25 <= 54 else ((-2 if c5 <= 16 else ((6 if c38 <= 9 else 0) if c49 <= 1 else ((-4 if c20 <= 471 else 2) if c14 <= 6 else ((6 if c8 <= 0 else -1) if c34 <= 6773 else -2)))) if c0 <= 12 else (2 if c43 <= -78 else -4)))
    total += (((((1 if c67 <= 28 else -4) if c42 <= 12 else 1) if c20 <= 296 else (-2 if c11 <= 0 else 4)) if c59 <= 4 else ((-1 if c5 <= 12 else (0 if c17 <= -59 else 5)) if c59 <= 13 else -2)) if c8 <= 0 else (-6 if c42 <= -36 else (-2 if c65 <= 91 else 4)))
    total += (-6 if c42 <= -44 else (((-1 if c59 <= 1 else (-2 if c43 <= -62 else (6 if c79 <= 0 else -1))) if c34 <= 5545 else (((1 if c67 <= 38 else (-6 if c25 <= 936 else 0)) if c12 <= 50 else (3 if c14 <= 4 else -2)) if c14 <= 19 else 3)) if c42 <= 17 else 4))
    total += ((-5 if c18 <= 0 else 1) if c25 <= 54 else ((-2 if c42 <= -44 else 5) if c67 <= 44 else ((((-2 if c67 <= 54 else 3) if c18 <= -52 else ((-7 if c28 <= 2825 else 1) if c44 <= -41 else 1)) if c16 <= 44 else (3 if c5 <= 55 else -2)) if c42 <= 17 else 4)))
    total += (((-2 if c42 <= -44 else 5) if c67 <= 30 else ((-6 if c25 <= 1021 else 1) if c65 <= 91 else ((-1 if c15 <= 19 else 4) if c9 <= 0 else -1))) if c12 <= 61 else (-2 if c66 <= 7 else ((5 if c15 <= 53 else (2 if c43 <= -65 else -2)) if c11 <= 9 else -1)))
    total += (-5 if c42 <= -44 else ((((((-1 if c30 <= 77 else 6) if c22 <= 64 else -1) if c16 <= 24 else (-3 if c20 <= 131 else 2)) if c67 <= 44 else ((-6 if c65 <= 91 else 1) if c25 <= 956 else 1)) if c16 <= 39 else (5 if c32 <= 7058 else 0)) if c77 <= 0 else -3))
    total += ((-5 if c42 <= -44 else ((1 if c3 <= -5 else -3) if c17 <= -12 else ((3 if c21 <= 183 else -1) if c20 <= 204 else (1 if c22 <= 28 else -3)))) if c21 <= 224 else ((((3 if c67 <= 41 else -3) if c20 <= 99 else 5) if c5 <= 63 else -1) if c77 <= 0 else -2))
    total += (((-2 if c42 <= -44 else 3) if c67 <= 30 else (((-5 if c19 <= 55 else 0) if c40 <= 13 else 1) if c12 <= 61 else 1)) if c21 <= 224 else ((2 if c67 <= 42 else (1 if c62 <= 23 else -4)) if c65 <= 41 else (4 if c0 <= 12 else (1 if c11 <= 3 else -2))))
    total += (-5 if c42 <= -44 else (((((-1 if c42 <= -13 else 3) if c44 <= -58 else -2) if c35 <= 222 else (-1 if c29 <= 126 else 5)) if c67 <= 44 else ((((-1 if c43 <= -64 else -5) if c52 <= 97 else 1) if c54 <= 3 else 1) if c29 <= 3314 else 2)) if c26 <= 959 else 4))
    total += ((-5 if c69 <= 0 else (-1 if c14 <= 10 else 2)) if c54 <= 1 else ((0 if c59 <= 2 else (-1 if c30 <= 59 else 5)) if c67 <= 43 else (((-5 if c65 <= 79 else (-1 if c29 <= 1204 else 2)) if c23 <= 49 else 1) if c20 <= 296 else (-1 if c12 <= 1 else 4))))
    total += (-4 if c42 <= -44 else ((((-2 if c48 <= 0 else (3 if c20 <= 27 else 0)) if c15 <= -10 else (((0 if c43 <= -68 else -4) if c27 <= 1886 else 1) if c14 <= 10 else (0 if c22 <= 36 else (0 if c21 <= 116 else 4)))) if c42 <= 12 else 4) if c77 <= 0 else -3))
    total += (((((-2 if c47 <= 6 else (-2 if c54 <= 1 else 3)) if c67 <= 42 else ((-6 if c43 <= -42 else 1) if c20 <= 664 else 1)) if c61 <= 0 else (-2 if c25 <= 14 else 3)) if c42 <= 17 else 2) if c65 <= 91 else (-2 if c42 <= -36 else (-1 if c3 <= 2 else 4)))
    total += ((((-1 if c42 <= -44 else 4) if c37 <= 19 else -1) if c67 <= 30 else ((((-5 if c23 <= 49 else -1) if c42 <= 27 else 1) if c20 <= 533 else 2) if c26 <= 959 else 2)) if c65 <= 91 else ((-1 if c3 <= 2 else (0 if c67 <= 40 else 5)) if c0 <= 21 else -1))
    total += (((((-1 if c30 <= 59 else 4) if c67 <= 43 else (-3 if c29 <= 2547 else 2)) if c8 <= 0 else -4) if c65 <= 91 else (-2 if c21 <= 161 else 2)) if c12 <= 61 else ((-1 if c19 <= -40 else (5 if c5 <= 89 else -1)) if c67 <= 55 else (1 if c43 <= -56 else -2)))
    total += (((((4 if c31 <= 93 else -1) if c34 <= 6773 else -1) if c67 <= 43 else ((1 if c65 <= 0 else -4) if c34 <= 6237 else (-1 if c65 <= 18 else 2))) if c52 <= 94 else 3) if c8 <= 0 else (((-4 if c23 <= 88 else 1) if c17 <= 55 else 1) if c14 <= 39 else 1))
    total += (-4 if c42 <= -42 else ((((-2 if c42 <= -19 else (3 if c67 <= 60 else -1)) if c6 <= 0 else -3) if c59 <= 4 else ((((5 if c59 <= 13 else 1) if c50 <= 2 else 0) if c75 <= 0 else -1) if c35 <= 419 else -1)) if c49 <= 4 else (1 if c15 <= -44 else -3)))
    total += (-3 if c29 <= 310 else ((((2 if c67 <= 42 else ((((0 if c16 <= -41 else -6) if c59 <= 7 else 1) if c16 <= 37 else 1) if c43 <= -42 else 2)) if c65 <= 41 else ((-1 if c2 <= 0 else 4) if c1 <= 21 else -1)) if c77 <= 0 else -2) if c6 <= 1 else -3))
    total += (-4 if c42 <= -42 else ((((-2 if c42 <= -3 else 2) if c67 <= 53 else -4) if c1 <= -11 else (2 if c54 <= 2 else (-2 if c34 <= 6237 else 1))) if c59 <= 4 else (((-3 if c3 <= 35 else 1) if c46 <= 90 else 2) if c43 <= -53 else (4 if c59 <= 38 else -1))))
    total += (((-1 if c30 <= 77 else 3) if c67 <= 27 else ((((0 if c35 <= 149 else ((0 if c3 <= -21 else -5) if c42 <= 17 else 0)) if c13 <= 0 else (1 if c6 <= 0 else -2)) if c17 <= 61 else 2) if c26 <= 959 else 1)) if c52 <= 97 else (-1 if c42 <= -36 else 3))
    return total


def caption(row: list[int]) -> int:
    c0 = row[0]
    c1 = row[1]
    c3 = row[3]
    c4 = row[4]
    c5 = row[5]
    c6 = row[6]
    c7 = row[7]
    c8 = row[8]
    c10 = row[10]
    c11 = row[11]
    c12 = row[12]
    c13 = row[13]
    c14 = row[14]
    c15 = row[15]
    c16 = row[16]
    c17 = row[17]
    c18 = row[18]
    c19 = row[19]
    c20 = row[20]
    c21 = row[21]
    c22 = row[22]
    c23 = row[23]
    c25 = row[25]
    c26 = row[26]
    c27 = row[27]
    c28 = row[28]
    c29 = row[29]
    c30 = row[30]
    c31 = row[31]
    c32 = row[32]
    c33 = row[33]
    c34 = row[34]
    c35 = row[35]
    c36 = row[36]
    c37 = row[37]
    c38 = row[38]
    c39 = row[39]
    c40 = row[40]
    c41 = row[41]
    c42 = row[42]
    c43 = row[43]
    c44 = row[44]
    c45 = row[45]
    c46 = row[46]
    c48 = row[48]
    c49 = row[49]
    c50 = row[50]
    c51 = row[51]
    c52 = row[52]
    c53 = row[53]
    c55 = row[55]
    c58 = row[58]
    c59 = row[59]
    c60 = row[60]
    c62 = row[62]
    c63 = row[63]
    c65 = row[65]
    c66 = row[66]
    c67 = row[67]
    c70 = row[70]
    c75 = row[75]
    c76 = row[76]
    c79 = row[79]
    total = -347
    total += ((((-7 if c34 <= 15120 else -2) if c43 <= -32 else (-2 if c14 <= 16 else 13)) if c60 <= 0 else (-6 if c30 <= 338 else (-2 if c44 <= -76 else ((13 if c7 <= 0 else -1) if c38 <= 10160 else -1)))) if c43 <= -25 else ((106 if c31 <= 96 else 2) if c15 <= -7 else -1))
    total += (((-7 if c63 <= 0 else 2) if c60 <= 0 else (-5 if c28 <= 219 else ((-1 if c8 <= 7 else (22 if c0 <= 5 else 0)) if c7 <= 0 else -2))) if c55 <= 0 else ((-5 if c60 <= 0 else 5) if c8 <= 10 else (2 if c30 <= 440 else (25 if c20 <= 36 else 0))))
    total += (((-7 if c55 <= 0 else ((-5 if c11 <= 4 else 2) if c6 <= 0 else 5)) if c38 <= 12764 else (-4 if c43 <= -29 else 11)) if c60 <= 0 else ((-5 if c55 <= 0 else 2) if c30 <= 316 else ((5 if c40 <= 0 else -4) if c5 <= 24 else (18 if c45 <= 4 else 0))))
    total += (-7 if c43 <= -33 else (((-5 if c33 <= 3696 else 1) if c28 <= 543 else (8 if c20 <= 0 else -2)) if c67 <= 28 else (((((5 if c37 <= 8 else -1) if c12 <= 14 else 18) if c19 <= 51 else 4) if c15 <= -23 else 4) if c22 <= -1 else (3 if c15 <= -35 else -2))))
    total += ((0 if c35 <= 66 else (-7 if c63 <= 0 else (-4 if c33 <= 7290 else 6))) if c43 <= -33 else ((-4 if c43 <= -9 else 5) if c67 <= 28 else ((5 if c30 <= 1664 else -2) if c5 <= 39 else (((-1 if c60 <= 0 else 5) if c12 <= 14 else 14) if c15 <= -17 else 0))))
    total += (((-6 if c34 <= 15120 else (-3 if c43 <= -46 else 4)) if c43 <= -29 else (((0 if c16 <= -50 else 12) if c1 <= -7 else 1) if c20 <= 17 else -2)) if c55 <= 0 else ((5 if c15 <= -44 else -4) if c60 <= 0 else ((0 if c5 <= 24 else 11) if c59 <= 11 else -4)))
    total += ((-6 if c33 <= 7290 else ((-1 if c6 <= 0 else 15) if c52 <= 1 else -4)) if c60 <= 0 else ((-5 if c12 <= 37 else 3) if c30 <= 316 else ((((-1 if c5 <= 5 else (10 if c10 <= 0 else 1)) if c0 <= 5 else -1) if c67 <= 62 else 0) if c40 <= 6 else 0)))
    total += ((((-5 if c33 <= 5764 else 3) if c28 <= 302 else ((-3 if c43 <= -17 else 3) if c0 <= -29 else 8)) if c20 <= 2 else -6) if c12 <= 36 else (((-1 if c43 <= -43 else 10) if c1 <= 5 else -2) if c20 <= 24 else (-6 if c32 <= 7925 else (5 if c31 <= 64 else -2))))
    total += (((-6 if c43 <= -28 else (-3 if c50 <= 1 else 5)) if c14 <= 29 else ((-2 if c8 <= 10 else (-1 if c43 <= -41 else 13)) if c31 <= 52 else -3)) if c60 <= 0 else (((-1 if c44 <= -76 else (9 if c43 <= 32 else 0)) if c39 <= 567 else -2) if c59 <= 11 else -2))
    total += ((-6 if c60 <= 0 else ((0 if c1 <= -26 else 7) if c39 <= 32 else (-5 if c0 <= -28 else 2))) if c12 <= 36 else (((((-1 if c8 <= 7 else 9) if c7 <= 0 else -1) if c67 <= 61 else -1) if c42 <= -50 else -1) if c0 <= -10 else (2 if c35 <= 99 else -5)))
    total += ((((-7 if c49 <= 6 else -1) if c75 <= 0 else 1) if c63 <= 0 else (-3 if c33 <= 6609 else 5)) if c43 <= -37 else (((-4 if c43 <= -2 else 2) if c67 <= 51 else 4) if c12 <= 25 else ((10 if c67 <= 53 else (-2 if c21 <= 25 else 5)) if c1 <= -10 else 0)))
    total += (((-3 if c15 <= -41 else ((-2 if c8 <= 9 else (10 if c28 <= 1588 else -2)) if c39 <= 2556 else -2)) if c20 <= 11 else (-6 if c33 <= 7290 else (5 if c52 <= 1 else -3))) if c55 <= 0 else (-1 if c12 <= 20 else ((8 if c43 <= 31 else 0) if c53 <= 0 else 0)))
    total += ((((((7 if c38 <= 10160 else -1) if c35 <= 234 else (3 if c34 <= 2492 else (2 if c18 <= -15 else -5))) if c20 <= 1 else (-6 if c33 <= 7290 else 1)) if c5 <= 86 else (8 if c67 <= 62 else -1)) if c1 <= -5 else (-6 if c60 <= 0 else 0)) if c37 <= 60 else -5)
    total += ((((-4 if c1 <= -26 else 2) if c43 <= -37 else ((-3 if c67 <= 19 else ((-1 if c1 <= -47 else 5) if c0 <= -17 else -3)) if c11 <= 8 else (8 if c66 <= 92 else -1))) if c37 <= 60 else (-5 if c48 <= 0 else 2)) if c22 <= -1 else (-6 if c34 <= 15120 else 3))
    total += (((-5 if c30 <= 338 else ((-3 if c36 <= 157 else 3) if c1 <= -29 else (6 if c46 <= 85 else -1))) if c12 <= 25 else ((-2 if c43 <= -37 else (0 if c21 <= 8 else 8)) if c18 <= 37 else 0)) if c20 <= 11 else (-6 if c33 <= 7290 else (7 if c33 <= 7789 else -3)))
    total += (((-5 if c67 <= 60 else (6 if c67 <= 61 else -2)) if c43 <= -44 else (((-1 if c4 <= -17 else 6) if c40 <= 1 else ((4 if c20 <= 0 else -3) if c59 <= 2 else -4)) if c11 <= 8 else (8 if c66 <= 92 else (-3 if c35 <= 172 else 3)))) if c1 <= 3 else -5)
    total += (((((-1 if c28 <= 331 else 6) if c34 <= 2492 else -2) if c11 <= 11 else ((8 if c15 <= -26 else -2) if c65 <= 4 else -2)) if c20 <= 11 else ((-6 if c43 <= -15 else 1) if c34 <= 15120 else 3)) if c13 <= 1 else ((6 if c20 <= 24 else -1) if c45 <= 1 else -2))
    total += ((-6 if c42 <= -57 else ((-2 if c17 <= -56 else 6) if c25 <= 4 else -3)) if c43 <= -44 else (((-4 if c17 <= 12 else 3) if c60 <= 0 else (((-4 if c35 <= 290 else 2) if c58 <= -1 else (6 if c30 <= 2166 else 0)) if c26 <= 1023 else -2)) if c33 <= 7290 else 7))
    total += (-4 if c43 <= -44 else ((((0 if c28 <= 15 else 7) if c21 <= 88 else (-2 if c5 <= 38 else (5 if c51 <= 4 else -3))) if c15 <= -16 else -2) if c40 <= 1 else (((-2 if c25 <= 3 else 3) if c66 <= 1 else -4) if c35 <= 361 else (6 if c53 <= 0 else -4))))
    total += ((((-4 if c43 <= -50 else 1) if c13 <= 1 else (7 if c43 <= -58 else -1)) if c35 <= 222 else -6) if c43 <= -37 else ((((((-1 if c0 <= -47 else 6) if c59 <= 11 else -1) if c51 <= 15 else -2) if c18 <= 37 else -1) if c20 <= 1 else -3) if c14 <= 18 else 7))
    total += ((-5 if c49 <= 6 else 2) if c43 <= -44 else ((((2 if c42 <= -76 else -3) if c19 <= -42 else (0 if c67 <= 19 else 5)) if c15 <= -16 else -2) if c40 <= 1 else (2 if c3 <= -1 else ((1 if c1 <= -42 else (-5 if c46 <= 2 else 0)) if c14 <= 25 else 3))))
    total += ((-5 if c13 <= 1 else ((8 if c35 <= 183 else -1) if c14 <= 3 else -3)) if c43 <= -37 else (((-1 if c12 <= 25 else (0 if c67 <= 27 else (0 if c55 <= 0 else 7))) if c67 <= 53 else (-6 if c67 <= 58 else (-3 if c35 <= 172 else 3))) if c34 <= 8167 else 5))
    total += ((((-5 if c49 <= 6 else (4 if c38 <= 162 else -2)) if c75 <= 0 else 3) if c43 <= -32 else ((-1 if c12 <= 25 else (4 if c45 <= 1 else -1)) if c67 <= 53 else (0 if c35 <= 213 else -5))) if c33 <= 7290 else ((-1 if c6 <= 0 else 8) if c0 <= -10 else -2))
    total += ((((-2 if c28 <= 351 else 5) if c34 <= 2074 else (-3 if c0 <= -27 else (3 if c20 <= 0 else -3))) if c34 <= 6415 else (-2 if c5 <= 40 else (((-1 if c17 <= -58 else (9 if c49 <= 7 else -1)) if c40 <= 6 else -1) if c1 <= -10 else -2))) if c15 <= -17 else -4)
    total += ((-5 if c43 <= -50 else (((-1 if c34 <= 1437 else 5) if c34 <= 2492 else (((2 if c36 <= 1 else (-4 if c28 <= 1309 else 2)) if c35 <= 234 else ((1 if c67 <= 15 else -6) if c70 <= 0 else 1)) if c11 <= 12 else 2)) if c33 <= 7290 else 4)) if c13 <= 1 else 4)
    total += ((((4 if c39 <= 85 else -2) if c62 <= 12 else -4) if c34 <= 5545 else ((((2 if c40 <= 0 else -4) if c5 <= 93 else 3) if c6 <= 0 else (8 if c79 <= 0 else -1)) if c53 <= 0 else ((1 if c67 <= 33 else -5) if c49 <= 5 else 4))) if c15 <= -17 else -4)
    total += ((((((-3 if c60 <= 0 else 4) if c59 <= 3 else (-4 if c51 <= 99 else 2)) if c34 <= 5545 else ((0 if c15 <= -58 else 7) if c26 <= 530 else -1)) if c28 <= 1669 else (-4 if c21 <= 330 else 1)) if c4 <= 8 else -3) if c20 <= 24 else (1 if c21 <= 0 else -4))
    total += ((-5 if c19 <= -15 else ((5 if c20 <= 1 else -2) if c23 <= 30 else -3)) if c12 <= 9 else ((((-3 if c15 <= -38 else 2) if c58 <= -1 else (((-1 if c27 <= 0 else 7) if c40 <= 9 else -1) if c15 <= -21 else -1)) if c4 <= 17 else -2) if c1 <= -10 else -3))
    total += ((-4 if c42 <= -57 else ((7 if c35 <= 222 else -1) if c44 <= -67 else -2)) if c43 <= -44 else (((2 if c34 <= 2492 else (1 if c42 <= -71 else (1 if c15 <= -47 else -5))) if c13 <= 1 else (4 if c20 <= 0 else -2)) if c14 <= 18 else (-1 if c17 <= -47 else 6)))
    total += (((-2 if c60 <= 0 else 4) if c40 <= 0 else -4) if c12 <= 9 else (((-1 if c1 <= -49 else ((-1 if c17 <= -57 else 7) if c0 <= -5 else 0)) if c15 <= -16 else -2) if c35 <= 222 else (-5 if c35 <= 290 else ((1 if c26 <= 479 else -4) if c59 <= 3 else 3))))
    total += ((-3 if c30 <= 316 else ((5 if c67 <= 61 else -1) if c35 <= 234 else (3 if c42 <= -75 else (1 if c67 <= 45 else -4)))) if c20 <= 2 else ((-5 if c41 <= 0 else (-2 if c3 <= 6 else 3)) if c33 <= 7290 else (-1 if c6 <= 0 else (5 if c1 <= -10 else -1))))
    total += (((((-4 if c12 <= 29 else 1) if c28 <= 351 else ((-3 if c25 <= 11 else 2) if c60 <= 0 else (6 if c23 <= 28 else (-2 if c43 <= -4 else 2)))) if c17 <= 33 else -2) if c22 <= -1 else -4) if c67 <= 58 else ((7 if c53 <= 0 else -1) if c67 <= 61 else -2))
    total += (((-5 if c26 <= 384 else 1) if c43 <= -32 else (((-1 if c4 <= -17 else 3) if c59 <= 2 else -3) if c11 <= 8 else (4 if c1 <= -10 else -1))) if c67 <= 58 else (((0 if c19 <= -50 else 7) if c53 <= 0 else -1) if c67 <= 61 else (-3 if c35 <= 183 else 1)))
    total += (((2 if c34 <= 2492 else ((((-3 if c18 <= -39 else 2) if c15 <= -49 else -5) if c35 <= 501 else 1) if c21 <= 397 else (3 if c23 <= 31 else -1))) if c14 <= 18 else (-2 if c43 <= -41 else 4)) if c13 <= 1 else (5 if c1 <= -40 else (-3 if c15 <= -39 else 3)))
    total += (((-3 if c12 <= 43 else 2) if c35 <= 174 else (-1 if c19 <= -50 else ((7 if c79 <= 0 else -1) if c25 <= 757 else -1))) if c35 <= 222 else (((1 if c20 <= 1 else -3) if c27 <= 9 else 3) if c3 <= 0 else (-4 if c35 <= 369 else (-2 if c43 <= -37 else 2))))
    total += (((((3 if c20 <= 1 else -3) if c59 <= 6 else -3) if c67 <= 53 else -4) if c14 <= 11 else ((-1 if c0 <= -31 else (5 if c0 <= -7 else -1)) if c65 <= 2 else -1)) if c13 <= 1 else (5 if c0 <= -40 else ((-4 if c32 <= 7591 else 1) if c60 <= 0 else 2)))
    total += ((((-5 if c60 <= 0 else ((-2 if c0 <= -46 else (3 if c23 <= 28 else -1)) if c67 <= 53 else -3)) if c44 <= -43 else 2) if c14 <= 18 else (-2 if c43 <= -41 else 4)) if c13 <= 1 else ((7 if c35 <= 183 else -1) if c43 <= -58 else (-3 if c43 <= -16 else 3)))
    total += (((((-2 if c33 <= 1473 else 5) if c15 <= -21 else -2) if c36 <= 115 else -3) if c35 <= 174 else (5 if c59 <= 5 else -1)) if c35 <= 222 else (-4 if c35 <= 290 else (-4 if c43 <= -37 else ((-1 if c49 <= 1 else 5) if c28 <= 1157 else (-4 if c59 <= 3 else 2)))))
    total += (((((-4 if c43 <= -14 else (-3 if c58 <= -1 else 2)) if c5 <= 106 else (-1 if c34 <= 7280 else 3)) if c6 <= 1 else 4) if c0 <= -26 else ((-1 if c34 <= 1364 else 4) if c12 <= 72 else -2)) if c0 <= -5 else (1 if c59 <= 2 else (-4 if c5 <= 469 else 1)))
    total += ((2 if c40 <= 0 else -3) if c12 <= 9 else ((2 if c34 <= 2423 else (((-3 if c21 <= 164 else 2) if c25 <= 48 else (3 if c0 <= 0 else -1)) if c67 <= 47 else -3)) if c34 <= 6971 else ((0 if c29 <= 8 else 5) if c53 <= 0 else (2 if c26 <= 600 else -4))))
    total += (((-6 if c28 <= 351 else (7 if c7 <= 0 else -2)) if c43 <= -25 else (112 if c37 <= 16 else 0)) if c20 <= 0 else ((-7 if c33 <= 7290 else ((-3 if c12 <= 9 else (-1 if c17 <= -52 else 19)) if c28 <= 57 else -4)) if c55 <= 0 else (-5 if c5 <= 68 else 16)))
    total += (((-7 if c43 <= -37 else -1) if c75 <= 0 else -2) if c43 <= -32 else ((((-4 if c15 <= -38 else 0) if c35 <= 369 else 3) if c28 <= 351 else ((3 if c11 <= 3 else 14) if c20 <= 15 else -1)) if c12 <= 25 else (28 if c1 <= 3 else (-1 if c42 <= -72 else 1))))
    total += ((-6 if c33 <= 344 else ((-5 if c5 <= 127 else (19 if c1 <= -12 else -3)) if c60 <= 0 else (-1 if c30 <= 316 else ((6 if c40 <= 0 else -4) if c5 <= 24 else (17 if c1 <= 5 else -1))))) if c22 <= -1 else ((-7 if c63 <= 0 else 2) if c43 <= -18 else 4))
    total += (((-7 if c33 <= 8168 else 1) if c30 <= 457 else (-6 if c43 <= -17 else 11)) if c12 <= 37 else (((0 if c8 <= 9 else (-1 if c43 <= -37 else 16)) if c20 <= 24 else (-4 if c34 <= 13830 else 6)) if c1 <= -10 else ((5 if c34 <= 4710 else -2) if c22 <= -1 else -6)))
    total += ((-7 if c13 <= 1 else ((-2 if c34 <= 7161 else 6) if c28 <= 8 else -5)) if c43 <= -33 else (((-2 if c29 <= 732 else 3) if c33 <= 344 else ((((14 if c1 <= 5 else -1) if c40 <= 6 else 1) if c10 <= 0 else 1) if c43 <= 32 else 2)) if c20 <= 87 else -2))
    total += (((-7 if c34 <= 15120 else 0) if c43 <= -29 else ((-1 if c44 <= -60 else 16) if c1 <= -12 else -2)) if c60 <= 0 else (-3 if c30 <= 316 else (((-1 if c44 <= -76 else (2 if c67 <= 19 else (-1 if c5 <= 5 else 11))) if c7 <= 0 else 0) if c26 <= 1023 else 2)))
    total += (((((5 if c30 <= 1791 else -4) if c5 <= 39 else ((10 if c26 <= 1067 else 2) if c59 <= 11 else -1)) if c51 <= 15 else (3 if c35 <= 139 else -4)) if c37 <= 16 else -5) if c20 <= 2 else ((-7 if c34 <= 15120 else 0) if c43 <= -32 else (12 if c20 <= 24 else -1)))
    total += ((-6 if c33 <= 7290 else ((-3 if c12 <= 9 else (0 if c29 <= 8 else 14)) if c52 <= 1 else -4)) if c60 <= 0 else (((-5 if c15 <= -38 else 3) if c21 <= 289 else 3) if c43 <= -33 else (((1 if c5 <= 39 else 8) if c76 <= 0 else 1) if c51 <= 15 else -1)))
    total += (((1 if c35 <= 66 else ((-7 if c49 <= 6 else -1) if c75 <= 0 else 0)) if c63 <= 0 else (6 if c21 <= 2 else -3)) if c43 <= -33 else ((-2 if c30 <= 695 else (-2 if c5 <= 38 else 6)) if c12 <= 25 else ((10 if c1 <= -10 else 1) if c15 <= -16 else -2)))
    total += (((-6 if c43 <= -29 else (6 if c51 <= 15 else 0)) if c63 <= 0 else ((-1 if c34 <= 7161 else 9) if c37 <= 60 else -2)) if c55 <= 0 else ((-3 if c43 <= -37 else (((4 if c30 <= 1910 else -2) if c5 <= 52 else 8) if c15 <= -18 else -1)) if c59 <= 11 else -4))
    total += ((((-6 if c13 <= 1 else 4) if c43 <= -41 else (-1 if c12 <= 25 else (-1 if c38 <= 5 else 12))) if c66 <= 2 else -6) if c60 <= 0 else (-3 if c30 <= 316 else ((0 if c21 <= 7 else 8) if c35 <= 234 else (-2 if c11 <= 5 else (6 if c40 <= 2 else -2)))))
    total += (((-6 if c55 <= 0 else (-2 if c43 <= -37 else 6)) if c33 <= 7290 else (8 if c21 <= 9 else -2)) if c60 <= 0 else (-3 if c30 <= 316 else (((0 if c58 <= -1 else 8) if c67 <= 53 else (-2 if c1 <= -26 else 4)) if c25 <= 452 else (3 if c1 <= -18 else -3))))
    total += ((-4 if c5 <= 24 else (((5 if c46 <= 0 else -2) if c39 <= 71 else (-5 if c29 <= 2209 else 2)) if c43 <= -32 else ((-4 if c58 <= -1 else 4) if c11 <= 7 else (8 if c66 <= 92 else -1)))) if c22 <= -1 else ((-6 if c43 <= -29 else 1) if c63 <= 0 else 4))
    total += ((-6 if c13 <= 1 else (((9 if c35 <= 183 else -1) if c43 <= -58 else -1) if c14 <= 3 else -3)) if c43 <= -37 else ((-3 if c43 <= -9 else 1) if c67 <= 28 else ((-1 if c1 <= -47 else 8) if c18 <= 37 else (4 if c40 <= 1 else (1 if c35 <= 213 else -5)))))
    total += ((((-5 if c12 <= 42 else 2) if c28 <= 314 else (6 if c34 <= 2492 else (-2 if c32 <= 2402 else 2))) if c11 <= 7 else ((((8 if c1 <= -5 else 0) if c4 <= 5 else -2) if c15 <= -20 else -1) if c46 <= 15 else -3)) if c20 <= 24 else (-6 if c63 <= 0 else 1))
    total += ((0 if c39 <= 32 else -6) if c12 <= 9 else (((2 if c40 <= 2 else -5) if c58 <= -1 else (((-1 if c17 <= -57 else ((10 if c4 <= 12 else 0) if c40 <= 9 else -1)) if c35 <= 443 else -1) if c15 <= -22 else -2)) if c52 <= 1 else (-5 if c43 <= -23 else 2)))
    total += ((((-2 if c67 <= 19 else (-2 if c28 <= 0 else ((0 if c17 <= -58 else 7) if c27 <= 1165 else 1))) if c23 <= 31 else (-3 if c8 <= 11 else (5 if c1 <= -10 else -2))) if c4 <= 8 else -4) if c20 <= 24 else (-6 if c43 <= -41 else (-3 if c33 <= 7290 else 5)))
    total += ((((-4 if c19 <= -11 else 2) if c12 <= 9 else ((((0 if c67 <= 19 else 8) if c18 <= 35 else (-2 if c16 <= -4 else 3)) if c12 <= 72 else 1) if c1 <= -10 else (2 if c26 <= 616 else -4))) if c4 <= 8 else -3) if c20 <= 24 else (-6 if c34 <= 15120 else 3))
    total += (((-6 if c49 <= 8 else 1) if c67 <= 60 else ((-2 if c13 <= 1 else 6) if c14 <= 3 else -2)) if c43 <= -44 else (((-2 if c30 <= 457 else ((6 if c28 <= 1309 else (-4 if c43 <= -2 else 4)) if c20 <= 24 else -2)) if c67 <= 53 else -4) if c34 <= 8167 else 6))
    total += (((-4 if c1 <= -26 else 2) if c12 <= 9 else ((-3 if c43 <= -26 else ((1 if c40 <= 1 else -5) if c58 <= -1 else 4)) if c34 <= 6415 else (((9 if c49 <= 7 else -1) if c50 <= 2 else 0) if c53 <= 0 else (3 if c26 <= 600 else -5)))) if c15 <= -17 else -5)
    total += (((-5 if c28 <= 543 else ((-2 if c43 <= -50 else 4) if c30 <= 1910 else -3)) if c12 <= 36 else (((0 if c17 <= -44 else 6) if c17 <= 26 else (-4 if c14 <= 9 else 3)) if c15 <= -25 else -4)) if c13 <= 1 else ((-1 if c17 <= -61 else 6) if c45 <= 1 else -1))
    total += (((-6 if c21 <= 471 else 2) if c13 <= 1 else (5 if c14 <= 3 else -2)) if c43 <= -44 else (((2 if c15 <= -49 else (((-6 if c13 <= 1 else 1) if c21 <= 397 else 1) if c46 <= 2 else 2)) if c44 <= -43 else 3) if c14 <= 10 else (6 if c0 <= -5 else -2)))
    total += ((-5 if c42 <= -57 else ((6 if c35 <= 222 else -2) if c44 <= -67 else -3)) if c43 <= -44 else ((((4 if c34 <= 2492 else (-4 if c70 <= 0 else 2)) if c67 <= 58 else 4) if c11 <= 8 else ((6 if c0 <= -5 else 0) if c45 <= 4 else -2)) if c15 <= -22 else -2))
    total += (((((3 if c39 <= 85 else -2) if c40 <= 1 else (0 if c18 <= -11 else -4)) if c15 <= -36 else ((6 if c29 <= 2076 else -1) if c33 <= 5945 else -3)) if c20 <= 1 else ((-5 if c29 <= 2209 else 1) if c14 <= 47 else 1)) if c33 <= 7290 else (6 if c33 <= 9320 else -1))
    total += ((-5 if c13 <= 1 else (5 if c35 <= 183 else -2)) if c43 <= -44 else (((((-2 if c13 <= 0 else (-2 if c12 <= 40 else 5)) if c34 <= 5709 else 6) if c53 <= 0 else ((4 if c20 <= 0 else -2) if c29 <= 1805 else -3)) if c59 <= 11 else -2) if c43 <= 32 else -3))
    total += ((((-4 if c67 <= 58 else (4 if c67 <= 61 else -2)) if c43 <= -15 else (4 if c40 <= 1 else (-4 if c35 <= 290 else 2))) if c0 <= -26 else ((7 if c39 <= 437 else -1) if c35 <= 222 else ((-1 if c43 <= -33 else 4) if c12 <= 57 else -3))) if c1 <= -5 else -3)
    total += (((-3 if c35 <= 174 else (5 if c44 <= -69 else -1)) if c35 <= 222 else -5) if c43 <= -44 else (((((-3 if c60 <= 0 else 3) if c28 <= 1173 else -3) if c43 <= 1 else 4) if c67 <= 53 else ((-5 if c59 <= 5 else 2) if c5 <= 163 else 2)) if c14 <= 18 else 4))
    total += ((((((1 if c39 <= 85 else -4) if c12 <= 23 else ((-1 if c27 <= 0 else (0 if c8 <= 9 else 6)) if c0 <= -17 else (2 if c26 <= 530 else -3))) if c67 <= 53 else -4) if c67 <= 58 else (0 if c62 <= 9 else 6)) if c4 <= 12 else -3) if c15 <= -17 else -4)
    total += (((-5 if c13 <= 1 else ((6 if c14 <= 3 else -1) if c44 <= -59 else -2)) if c21 <= 471 else 2) if c43 <= -44 else ((((5 if c3 <= 54 else -1) if c7 <= 0 else -2) if c1 <= 3 else -2) if c42 <= -71 else (-2 if c14 <= 11 else (4 if c17 <= 38 else -1))))
    total += ((((-1 if c42 <= -57 else (6 if c17 <= -6 else -1)) if c44 <= -67 else -3) if c12 <= 43 else ((-1 if c17 <= -61 else 5) if c15 <= 36 else -1)) if c35 <= 222 else ((2 if c42 <= -80 else -4) if c5 <= 106 else ((-1 if c16 <= -47 else 4) if c1 <= -7 else -3)))
    total += ((-2 if c19 <= -42 else (((1 if c15 <= -43 else ((7 if c15 <= -14 else -1) if c25 <= 797 else -1)) if c5 <= 116 else (-3 if c49 <= 1 else 2)) if c23 <= 31 else (-3 if c6 <= 0 else 2))) if c59 <= 11 else ((3 if c21 <= 40 else -2) if c40 <= 0 else -4))
    total += ((((-2 if c43 <= -50 else 4) if c34 <= 2492 else (-5 if c34 <= 5439 else ((-2 if c16 <= -14 else 3) if c15 <= -25 else -4))) if c33 <= 7296 else ((-1 if c43 <= -43 else 5) if c33 <= 9320 else -2)) if c13 <= 1 else ((4 if c45 <= 4 else -1) if c14 <= 18 else -2))
    total += ((((-1 if c6 <= 0 else (-1 if c42 <= -87 else (7 if c1 <= -10 else -1))) if c16 <= -41 else (-3 if c0 <= -32 else ((-1 if c14 <= 2 else 5) if c0 <= -17 else ((-1 if c15 <= -37 else 3) if c34 <= 4710 else -3)))) if c4 <= 12 else -3) if c15 <= -16 else -3)
    total += (((-5 if c55 <= 0 else (2 if c15 <= -44 else -1)) if c60 <= 0 else (((-1 if c30 <= 457 else 5) if c30 <= 1910 else -2) if c43 <= 20 else -3)) if c34 <= 7280 else ((-2 if c6 <= 1 else (3 if c4 <= -20 else -1)) if c67 <= 58 else (5 if c65 <= 1 else -1)))
    total += ((((((-1 if c67 <= 44 else (-1 if c5 <= 52 else 5)) if c65 <= 7 else -2) if c39 <= 437 else -3) if c42 <= -63 else (0 if c35 <= 133 else 6)) if c67 <= 61 else -3) if c35 <= 222 else ((-3 if c36 <= 231 else 1) if c11 <= 11 else (3 if c0 <= 2 else -2)))
    total += ((((((4 if c25 <= 38 else -1) if c14 <= 2 else -2) if c5 <= 121 else ((-1 if c18 <= -43 else 4) if c1 <= -7 else -1)) if c15 <= -36 else ((-2 if c33 <= 7296 else 2) if c60 <= 0 else 5)) if c15 <= -17 else -2) if c59 <= 11 else (1 if c3 <= -2 else -4))
    total += (-2 if c19 <= -42 else (((-2 if c12 <= 49 else (-1 if c3 <= -3 else 3)) if c35 <= 174 else (0 if c42 <= -68 else 6)) if c35 <= 222 else (-3 if c35 <= 290 else ((2 if c32 <= 212 else -3) if c59 <= 3 else ((-1 if c11 <= 3 else 4) if c0 <= 5 else -1)))))
    total += ((((((-3 if c0 <= -11 else 2) if c43 <= -9 else 3) if c67 <= 53 else -4) if c34 <= 5439 else (((-1 if c17 <= -56 else (6 if c67 <= 62 else -1)) if c53 <= 0 else (3 if c67 <= 44 else -3)) if c65 <= 2 else -2)) if c15 <= -17 else -2) if c59 <= 11 else -2)
    total += ((((-5 if c34 <= 6415 else -1) if c32 <= 7196 else (-1 if c48 <= 0 else 4)) if c60 <= 0 else ((1 if c3 <= -2 else -3) if c1 <= -43 else ((-1 if c21 <= 16 else 4) if c59 <= 5 else -1))) if c43 <= -2 else ((4 if c40 <= 2 else -1) if c43 <= 32 else -2))
    total += ((-4 if c43 <= -54 else ((-1 if c67 <= 29 else (-1 if c1 <= -46 else (0 if c43 <= -32 else 4))) if c42 <= -71 else (-3 if c14 <= 11 else (3 if c23 <= 43 else -1)))) if c13 <= 1 else (-1 if c17 <= -52 else (0 if c58 <= -1 else (4 if c58 <= 0 else -1))))
    return total


def lead(row: list[int]) -> int:
    c0 = row[0]
    c1 = row[1]
    c3 = row[3]
    c4 = row[4]
    c5 = row[5]
    c6 = row[6]
    c7 = row[7]
    c8 = row[8]
    c10 = row[10]
    c11 = row[11]
    c12 = row[12]
    c13 = row[13]
    c14 = row[14]
    c15 = row[15]
    c16 = row[16]
    c17 = row[17]
    c18 = row[18]
    c19 = row[19]
    c20 = row[20]
    c21 = row[21]
    c22 = row[22]
    c23 = row[23]
    c24 = row[24]
    c25 = row[25]
    c26 = row[26]
    c27 = row[27]
    c28 = row[28]
    c29 = row[29]
    c30 = row[30]
    c31 = row[31]
    c32 = row[32]
    c33 = row[33]
    c34 = row[34]
    c35 = row[35]
    c36 = row[36]
    c37 = row[37]
    c38 = row[38]
    c39 = row[39]
    c40 = row[40]
    c42 = row[42]
    c43 = row[43]
    c44 = row[44]
    c45 = row[45]
    c46 = row[46]
    c47 = row[47]
    c49 = row[49]
    c51 = row[51]
    c52 = row[52]
    c54 = row[54]
    c55 = row[55]
    c58 = row[58]
    c59 = row[59]
    c60 = row[60]
    c61 = row[61]
    c62 = row[62]
    c63 = row[63]
    c64 = row[64]
    c65 = row[65]
    c66 = row[66]
    c67 = row[67]
    c68 = row[68]
    c69 = row[69]
    c75 = row[75]
    c79 = row[79]
    total = -438
    total += ((((-6 if c44 <= -41 else (2 if c34 <= 2853 else -1)) if c68 <= 0 else 7) if c12 <= 37 else (((-3 if c19 <= 33 else 1) if c44 <= -47 else (6 if c43 <= -43 else -1)) if c44 <= -38 else 86)) if c3 <= 0 else -7)
    total += ((((-1 if c20 <= 47 else 5) if c29 <= 190 else -3) if c4 <= -49 else -7) if c38 <= 10030 else (((1 if c38 <= 10160 else -5) if c6 <= 2 else (4 if c59 <= 9 else 0)) if c12 <= 31 else (-1 if c20 <= 0 else (-2 if c15 <= -59 else (0 if c44 <= -44 else 45)))))
    total += ((-5 if c5 <= 49 else ((-3 if c34 <= 11242 else 2) if c0 <= -34 else (((1 if c62 <= 0 else (1 if c43 <= -64 else (0 if c44 <= -47 else 32))) if c60 <= 0 else -1) if c51 <= 89 else (-1 if c51 <= 99 else (8 if c11 <= 21 else -1))))) if c32 <= 198 else -7)
    total += (((-2 if c0 <= -5 else (-1 if c40 <= 1 else 6)) if c32 <= 198 else -7) if c36 <= 100 else (((-2 if c59 <= 1 else ((1 if c26 <= 241 else -2) if c12 <= 54 else 8)) if c37 <= 1 else ((-6 if c25 <= 44 else 0) if c22 <= 83 else 2)) if c44 <= -27 else 19))
    total += (((-3 if c0 <= -27 else (10 if c31 <= 3 else -1)) if c58 <= -1 else ((-7 if c44 <= -41 else ((6 if c32 <= 198 else -2) if c33 <= 3126 else (-5 if c21 <= 323 else 0))) if c69 <= 0 else (3 if c42 <= -65 else -1))) if c68 <= 0 else (17 if c1 <= 25 else 2))
    total += ((-7 if c44 <= -44 else ((((10 if c43 <= -43 else -1) if c21 <= 289 else -1) if c32 <= 198 else -2) if c39 <= 8 else (-4 if c22 <= 54 else (-1 if c35 <= 185 else (0 if c12 <= 43 else 4))))) if c44 <= -27 else (13 if c27 <= 39 else 0))
    total += (((((-5 if c33 <= 13171 else 1) if c30 <= 2930 else 1) if c11 <= 11 else 3) if c0 <= -27 else ((-2 if c5 <= 51 else ((0 if c4 <= -76 else 13) if c27 <= 120 else (-2 if c18 <= 12 else 1))) if c0 <= 25 else (-2 if c38 <= 11303 else 2))) if c3 <= 2 else -7)
    total += (((-4 if c20 <= 99 else 1) if c0 <= -34 else ((((-1 if c12 <= 20 else 9) if c4 <= -13 else -1) if c33 <= 3167 else ((2 if c58 <= -1 else -5) if c18 <= 27 else (5 if c0 <= 27 else -1))) if c68 <= 0 else (11 if c51 <= 89 else 1))) if c3 <= 2 else -6)
    total += ((-7 if c59 <= 69 else 1) if c44 <= -44 else ((((2 if c5 <= 68 else -4) if c14 <= 6 else ((6 if c27 <= 39 else -1) if c39 <= 0 else -2)) if c22 <= 39 else ((-1 if c20 <= 72 else (10 if c29 <= 190 else -1)) if c65 <= 8 else -1)) if c44 <= -13 else 10))
    total += ((-6 if c59 <= 69 else (-2 if c22 <= 64 else 3)) if c44 <= -44 else (((((2 if c16 <= -42 else -2) if c15 <= -50 else ((1 if c30 <= 202 else 10) if c0 <= 36 else 0)) if c43 <= -23 else -2) if c12 <= 93 else -1) if c29 <= 89 else (-4 if c79 <= 0 else 2)))
    total += (((-2 if c22 <= 63 else 3) if c4 <= -59 else -6) if c44 <= -44 else (((((7 if c13 <= 3 else -2) if c32 <= 198 else -2) if c1 <= 25 else (-2 if c6 <= 3 else 1)) if c43 <= -43 else (2 if c28 <= 13 else (-4 if c13 <= 2 else 0))) if c44 <= -13 else 8))
    total += ((((6 if c43 <= -44 else -1) if c58 <= -1 else (-4 if c66 <= 89 else (-2 if c35 <= 202 else ((-1 if c1 <= 0 else 7) if c17 <= -32 else -2)))) if c68 <= 0 else (7 if c1 <= 25 else -1)) if c62 <= 15 else ((-2 if c64 <= 3 else 3) if c32 <= 53 else -6))
    total += ((((-3 if c12 <= 71 else (-1 if c67 <= 56 else 2)) if c1 <= -29 else ((-3 if c64 <= 4 else 2) if c43 <= -58 else (((8 if c43 <= -23 else -1) if c39 <= 617 else -1) if c5 <= 405 else -1))) if c32 <= 198 else -4) if c4 <= -13 else (0 if c3 <= 0 else -5))
    total += ((-6 if c59 <= 69 else 0) if c44 <= -47 else (((((((0 if c43 <= -62 else 9) if c49 <= 4 else 0) if c43 <= -23 else -2) if c36 <= 313 else 0) if c31 <= 15 else -1) if c63 <= 0 else -1) if c51 <= 89 else ((1 if c5 <= 104 else -4) if c36 <= 212 else 2)))
    total += ((((-2 if c22 <= 63 else 1) if c0 <= -16 else (6 if c46 <= 3 else -1)) if c58 <= -1 else (((-3 if c12 <= 20 else (-1 if c27 <= 1 else (-1 if c35 <= 200 else 4))) if c34 <= 3133 else -6) if c69 <= 0 else 1)) if c68 <= 0 else (6 if c1 <= 25 else 0))
    total += (((-4 if c22 <= 63 else 2) if c1 <= -27 else ((-3 if c64 <= 4 else 1) if c43 <= -58 else ((((((3 if c14 <= 5 else -2) if c35 <= 161 else 8) if c17 <= -13 else -1) if c4 <= -14 else 0) if c39 <= 617 else -1) if c11 <= 21 else 0))) if c3 <= 2 else -5)
    total += ((-5 if c33 <= 9320 else 0) if c44 <= -47 else ((((((((6 if c21 <= 190 else 0) if c27 <= 39 else -1) if c37 <= 7 else -1) if c43 <= -23 else -2) if c20 <= 28 else -3) if c22 <= 30 else (7 if c46 <= 15 else 0)) if c63 <= 0 else -2) if c32 <= 198 else -2))
    total += ((((-4 if c11 <= 11 else 0) if c34 <= 13830 else 2) if c1 <= -27 else ((-1 if c44 <= -47 else ((7 if c43 <= -23 else -1) if c12 <= 93 else -2)) if c51 <= 89 else ((4 if c31 <= 3 else -1) if c62 <= 5 else (2 if c52 <= 80 else -4)))) if c31 <= 24 else -5)
    total += ((((-4 if c24 <= 0 else 0) if c17 <= -46 else ((1 if c29 <= 5 else -2) if c35 <= 200 else ((0 if c15 <= -26 else (0 if c3 <= -25 else 8)) if c49 <= 2 else -1))) if c32 <= 198 else -5) if c68 <= 0 else ((7 if c12 <= 80 else 0) if c51 <= 89 else -1))
    total += (-4 if c5 <= 49 else ((((-4 if c30 <= 2494 else 1) if c20 <= 63 else (0 if c33 <= 1296 else 4)) if c1 <= -16 else (6 if c1 <= 4 else ((2 if c51 <= 83 else (1 if c36 <= 129 else -3)) if c15 <= -19 else 3))) if c29 <= 118 else (1 if c4 <= -55 else -4)))
    total += ((((-4 if c20 <= 74 else 2) if c1 <= -16 else ((-1 if c20 <= 8 else ((0 if c66 <= 2 else 7) if c34 <= 6415 else 0)) if c65 <= 6 else (((-4 if c54 <= 1 else 1) if c6 <= 3 else 1) if c59 <= 39 else 3))) if c44 <= -13 else 4) if c3 <= 2 else -5)
    total += (((-2 if c3 <= -11 else (-2 if c15 <= -46 else (-2 if c36 <= 118 else (((-1 if c43 <= -62 else 5) if c11 <= 21 else -1) if c55 <= 0 else -1)))) if c40 <= 1 else (-1 if c1 <= -8 else (7 if c51 <= 88 else (2 if c67 <= 44 else -2)))) if c32 <= 198 else -5)
    total += ((-5 if c22 <= 99 else 1) if c44 <= -47 else (((((-3 if c12 <= 81 else 1) if c20 <= 74 else 2) if c52 <= 31 else (5 if c49 <= 3 else -1)) if c65 <= 6 else (0 if c30 <= 558 else -3)) if c68 <= 0 else ((6 if c12 <= 79 else 0) if c51 <= 89 else -1)))
    total += (((((-4 if c4 <= -16 else 1) if c19 <= 17 else ((4 if c39 <= 0 else -1) if c29 <= 6 else -1)) if c44 <= -13 else 3) if c22 <= 30 else ((((-1 if c11 <= 3 else 6) if c5 <= 240 else -1) if c12 <= 88 else -1) if c10 <= 0 else -1)) if c32 <= 198 else -4)
    total += (-4 if c44 <= -47 else (((((-2 if c25 <= 1 else (-1 if c12 <= 50 else 4)) if c68 <= 0 else 5) if c55 <= 0 else -1) if c12 <= 93 else -2) if c59 <= 3 else (-4 if c35 <= 223 else ((-1 if c47 <= 14 else (6 if c11 <= 21 else -1)) if c36 <= 313 else -1))))
    total += (-4 if c44 <= -47 else ((((1 if c11 <= 7 else -3) if c35 <= 172 else ((-2 if c4 <= -23 else 2) if c59 <= 1 else (((7 if c29 <= 190 else 0) if c4 <= -15 else -1) if c5 <= 236 else -1))) if c43 <= -43 else (1 if c28 <= 13 else -3)) if c44 <= -13 else 3))
    total += ((((-4 if c33 <= 13171 else 1) if c44 <= -21 else 1) if c1 <= -16 else ((((0 if c3 <= -15 else ((0 if c15 <= -49 else 6) if c26 <= 927 else 0)) if c17 <= -21 else -1) if c34 <= 10420 else -1) if c20 <= 85 else (2 if c65 <= 6 else -3))) if c31 <= 24 else -4)
    total += (((((-3 if c62 <= 6 else (-2 if c17 <= -46 else ((4 if c37 <= 1 else -1) if c42 <= -71 else -1))) if c22 <= 37 else (-1 if c15 <= -42 else (5 if c11 <= 16 else -1))) if c44 <= -13 else 4) if c12 <= 93 else (2 if c38 <= 10610 else -4)) if c32 <= 198 else -4)
    total += ((-4 if c59 <= 69 else 1) if c44 <= -47 else ((2 if c34 <= 2853 else ((1 if c42 <= -93 else -3) if c34 <= 9325 else 1)) if c28 <= 489 else (((5 if c34 <= 14521 else 0) if c12 <= 92 else 0) if c51 <= 89 else ((1 if c30 <= 1021 else -3) if c59 <= 39 else 2))))
    total += (((-2 if c15 <= -54 else (((-3 if c4 <= -16 else 1) if c19 <= 17 else (-1 if c33 <= 3126 else 3)) if c22 <= 38 else (((0 if c5 <= 49 else 5) if c11 <= 19 else 0) if c14 <= 13 else -1))) if c63 <= 0 else (-3 if c35 <= 290 else 1)) if c3 <= 2 else -3)
    total += ((-4 if c33 <= 9320 else 1) if c44 <= -47 else ((((4 if c4 <= -48 else -1) if c5 <= 89 else ((1 if c34 <= 1338 else -3) if c26 <= 576 else ((3 if c51 <= 98 else -1) if c23 <= 48 else -1))) if c44 <= -13 else 4) if c63 <= 0 else (-3 if c21 <= 18 else 1)))
    total += (((-3 if c17 <= -46 else ((-1 if c66 <= 1 else (-1 if c35 <= 143 else (5 if c35 <= 290 else 0))) if c21 <= 131 else -1)) if c68 <= 0 else ((-1 if c8 <= 12 else 1) if c30 <= 1352 else (4 if c51 <= 89 else -1))) if c29 <= 118 else (0 if c4 <= -55 else -3))
    total += ((((-1 if c46 <= 0 else (2 if c35 <= 290 else -1)) if c34 <= 3242 else (-4 if c33 <= 9984 else (2 if c0 <= -14 else -1))) if c44 <= -13 else 1) if c19 <= 25 else (-2 if c35 <= 172 else (-1 if c43 <= -57 else ((0 if c12 <= 22 else 5) if c43 <= -30 else 0))))
    total += (((((0 if c4 <= -34 else -2) if c18 <= -43 else ((-1 if c1 <= -30 else 4) if c36 <= 195 else -1)) if c29 <= 6 else -3) if c15 <= -26 else (-1 if c35 <= 186 else (-1 if c49 <= 0 else ((6 if c49 <= 2 else 0) if c21 <= 235 else 0)))) if c32 <= 198 else -3)
    total += (((((-2 if c31 <= 1 else ((2 if c20 <= 26 else -1) if c11 <= 18 else -1)) if c68 <= 0 else (-1 if c6 <= 1 else 2)) if c22 <= 37 else ((0 if c27 <= 0 else (0 if c12 <= 47 else 5)) if c0 <= 25 else -1)) if c63 <= 0 else -2) if c32 <= 198 else -3)
    total += (((((-1 if c1 <= -18 else (3 if c46 <= 5 else (-1 if c65 <= 91 else 1))) if c33 <= 5490 else -3) if c33 <= 8973 else 2) if c26 <= 403 else ((-1 if c20 <= 1 else (4 if c36 <= 313 else 0)) if c21 <= 289 else (1 if c59 <= 3 else -2))) if c32 <= 198 else -3)
    total += (((((-3 if c12 <= 81 else 0) if c52 <= 99 else 1) if c68 <= 0 else (3 if c59 <= 3 else -2)) if c15 <= -26 else ((((0 if c11 <= 1 else 5) if c43 <= -47 else (-1 if c36 <= 118 else 1)) if c49 <= 2 else 0) if c0 <= 36 else -1)) if c32 <= 198 else -3)
    total += ((((-1 if c5 <= 49 else (5 if c49 <= 3 else 0)) if c5 <= 240 else -1) if c43 <= -43 else -1) if c4 <= -48 else (((0 if c14 <= 1 else -4) if c69 <= 0 else 1) if c6 <= 1 else (2 if c59 <= 1 else ((-3 if c52 <= 99 else 1) if c45 <= 19 else 1))))
    total += (((((-3 if c20 <= 63 else 0) if c33 <= 10502 else 1) if c0 <= -16 else ((3 if c37 <= 9 else -1) if c36 <= 313 else -1)) if c29 <= 17 else ((-4 if c59 <= 95 else 1) if c28 <= 1032 else (1 if c0 <= 29 else -1))) if c22 <= 84 else (-1 if c67 <= 42 else 3))
    total += ((1 if c16 <= -54 else -3) if c43 <= -58 else (((((-1 if c0 <= -34 else ((4 if c29 <= 17 else 0) if c18 <= -6 else -1)) if c63 <= 0 else -1) if c25 <= 15 else -1) if c35 <= 272 else (-2 if c75 <= 0 else 1)) if c26 <= 403 else (-1 if c35 <= 161 else 3)))
    total += (((4 if c34 <= 5200 else -3) if c4 <= -49 else (1 if c32 <= 53 else -7)) if c38 <= 10030 else ((-5 if c5 <= 49 else (-1 if c30 <= 1269 else 6)) if c5 <= 67 else ((0 if c1 <= -34 else ((-1 if c44 <= -44 else 88) if c60 <= 0 else -1)) if c37 <= 19 else -2)))
    total += ((-7 if c44 <= -44 else ((((3 if c21 <= 161 else -1) if c37 <= 0 else -2) if c34 <= 2612 else -4) if c12 <= 60 else ((14 if c43 <= -43 else 0) if c32 <= 198 else -1))) if c44 <= -27 else (45 if c25 <= 76 else 0))
    total += (-6 if c38 <= 10030 else (((-6 if c67 <= 63 else (0 if c38 <= 11372 else 1)) if c0 <= -15 else ((-1 if c12 <= 30 else 13) if c64 <= 2 else (1 if c44 <= -40 else -2))) if c44 <= -22 else (29 if c51 <= 88 else 3)))
    total += ((((1 if c33 <= 729 else (-6 if c3 <= 0 else -1)) if c12 <= 54 else ((-2 if c61 <= 0 else 1) if c1 <= -16 else ((15 if c20 <= 101 else 0) if c1 <= 27 else -1))) if c3 <= 2 else -7) if c44 <= -28 else ((20 if c0 <= 25 else 2) if c29 <= 89 else -1))
    total += ((((-7 if c30 <= 4379 else 0) if c33 <= 13171 else 0) if c59 <= 69 else (4 if c3 <= 0 else -2)) if c44 <= -41 else (((((12 if c49 <= 3 else 0) if c21 <= 289 else -1) if c43 <= -45 else (-2 if c13 <= 2 else 1)) if c3 <= 2 else -3) if c44 <= -13 else 16))
    total += ((((-5 if c67 <= 63 else (0 if c38 <= 11303 else 3)) if c0 <= -16 else ((-1 if c66 <= 2 else 13) if c65 <= 6 else ((-3 if c21 <= 344 else 0) if c51 <= 99 else (3 if c20 <= 57 else -1)))) if c32 <= 198 else -7) if c68 <= 0 else (15 if c51 <= 89 else 1))
    total += ((((-1 if c17 <= -52 else (11 if c43 <= -40 else 0)) if c32 <= 116 else -3) if c58 <= -1 else (((1 if c33 <= 729 else -4) if c59 <= 26 else (-1 if c43 <= -57 else 5)) if c3 <= 2 else -7)) if c68 <= 0 else ((13 if c51 <= 89 else 1) if c31 <= 7 else 0))
    total += ((((-6 if c64 <= 19 else 0) if c43 <= -29 else (-2 if c52 <= 99 else 2)) if c12 <= 51 else ((-1 if c17 <= -62 else (((11 if c55 <= 0 else -1) if c62 <= 13 else -1) if c13 <= 3 else -1)) if c29 <= 190 else -4)) if c68 <= 0 else (11 if c0 <= 25 else 0))
    total += ((((-4 if c67 <= 63 else 1) if c0 <= -18 else ((7 if c20 <= 32 else -1) if c51 <= 88 else (3 if c14 <= 4 else -3))) if c22 <= 37 else ((-1 if c5 <= 49 else 10) if c29 <= 118 else -1)) if c31 <= 9 else ((0 if c32 <= 198 else -6) if c38 <= 10773 else 0))
    total += (((2 if c4 <= -46 else -1) if c58 <= -1 else -5) if c43 <= -58 else ((-2 if c12 <= 37 else (((0 if c62 <= 0 else (10 if c5 <= 262 else 0)) if c43 <= -27 else -1) if c3 <= 2 else -1)) if c62 <= 15 else ((-1 if c65 <= 5 else 3) if c31 <= 7 else -5)))
    total += (((-6 if c22 <= 99 else 0) if c44 <= -47 else ((-4 if c66 <= 89 else (3 if c62 <= 9 else -1)) if c12 <= 51 else (((-1 if c25 <= 1 else (9 if c29 <= 190 else 0)) if c65 <= 6 else -1) if c13 <= 3 else -2))) if c68 <= 0 else (8 if c51 <= 89 else 0))
    total += ((-2 if c43 <= -62 else ((-3 if c51 <= 99 else 1) if c44 <= -47 else ((-2 if c15 <= -56 else ((((1 if c26 <= 9 else -2) if c12 <= 27 else 9) if c32 <= 198 else 0) if c43 <= -23 else -1)) if c0 <= 25 else (-2 if c26 <= 616 else 2)))) if c3 <= 2 else -6)
    total += ((-3 if c15 <= -54 else ((-3 if c6 <= 2 else 2) if c12 <= 37 else ((((((0 if c62 <= 0 else 10) if c43 <= -27 else -1) if c49 <= 2 else (-1 if c37 <= 0 else 3)) if c39 <= 437 else -1) if c1 <= 32 else -1) if c63 <= 0 else -2))) if c32 <= 198 else -6)
    total += (((-5 if c34 <= 13830 else 0) if c68 <= 0 else 1) if c43 <= -58 else (((-3 if c33 <= 13171 else 1) if c0 <= -30 else ((1 if c59 <= 12 else -2) if c12 <= 37 else (((7 if c60 <= 0 else -1) if c12 <= 93 else 0) if c28 <= 1520 else 0))) if c32 <= 198 else -4))
    total += (-6 if c44 <= -47 else ((-2 if c15 <= -59 else (-1 if c33 <= 1623 else ((((-1 if c12 <= 31 else (9 if c43 <= -26 else 0)) if c27 <= 120 else -1) if c21 <= 121 else (-2 if c26 <= 504 else 3)) if c63 <= 0 else -1))) if c1 <= 25 else (2 if c33 <= 1028 else -2)))
    total += (((-2 if c11 <= 1 else (-2 if c15 <= -54 else (((-1 if c44 <= -47 else (0 if c4 <= -63 else (8 if c43 <= -23 else -1))) if c65 <= 7 else (3 if c5 <= 240 else -2)) if c63 <= 0 else -2))) if c29 <= 190 else -4) if c4 <= -13 else (-5 if c68 <= 0 else 0))
    total += ((((-4 if c16 <= -2 else (-3 if c35 <= 200 else (-1 if c42 <= -81 else (5 if c20 <= 30 else -1)))) if c44 <= -13 else 3) if c22 <= 38 else (((0 if c25 <= 0 else (7 if c20 <= 174 else 0)) if c1 <= 25 else -1) if c63 <= 0 else -2)) if c3 <= 2 else -5)
    total += ((-5 if c12 <= 51 else ((-2 if c35 <= 198 else ((0 if c65 <= 1 else (7 if c35 <= 304 else 0)) if c5 <= 203 else -1)) if c4 <= -41 else (-3 if c38 <= 10562 else (2 if c13 <= 3 else -2)))) if c68 <= 0 else (5 if c59 <= 3 else (1 if c67 <= 47 else -2)))
    total += (((-3 if c1 <= -18 else ((((0 if c12 <= 20 else 3) if c52 <= 84 else -2) if c40 <= 1 else 3) if c25 <= 17 else -2)) if c22 <= 37 else (((0 if c43 <= -63 else (0 if c11 <= 3 else 7)) if c5 <= 240 else -1) if c12 <= 88 else -2)) if c32 <= 198 else -5)
    total += (((((1 if c19 <= -70 else -3) if c59 <= 41 else 1) if c44 <= -13 else 3) if c22 <= 39 else ((((-1 if c11 <= 3 else 7) if c13 <= 3 else -1) if c12 <= 88 else -1) if c5 <= 240 else -1)) if c62 <= 15 else ((-1 if c5 <= 177 else 2) if c31 <= 7 else -5))
    total += (((-3 if c33 <= 13171 else 2) if c1 <= -29 else (((2 if c59 <= 3 else -2) if c35 <= 161 else ((0 if c20 <= 14 else (7 if c67 <= 56 else 0)) if c35 <= 304 else (-1 if c3 <= -12 else 2))) if c5 <= 240 else (2 if c65 <= 75 else -2))) if c32 <= 198 else -5)
    total += (-4 if c44 <= -47 else (-2 if c15 <= -59 else ((((((0 if c20 <= 14 else 7) if c43 <= -23 else -1) if c49 <= 3 else 0) if c31 <= 15 else -1) if c63 <= 0 else -2) if c65 <= 7 else (2 if c1 <= -7 else (1 if c59 <= 1 else (1 if c34 <= 1583 else -3))))))
    total += (((((-4 if c52 <= 99 else 1) if c30 <= 4181 else 1) if c68 <= 0 else (4 if c29 <= 3 else -1)) if c15 <= -26 else (((1 if c51 <= 0 else -2) if c36 <= 163 else 1) if c35 <= 198 else (-1 if c49 <= 0 else (0 if c12 <= 18 else 7)))) if c32 <= 198 else -4)
    total += ((-3 if c12 <= 20 else ((((-1 if c15 <= -39 else 3) if c19 <= -46 else (0 if c58 <= -1 else (-4 if c19 <= 46 else 0))) if c44 <= -13 else 3) if c40 <= 1 else ((0 if c18 <= -41 else (0 if c66 <= 3 else 7)) if c13 <= 3 else -1))) if c32 <= 198 else -4)
    total += ((-2 if c12 <= 20 else (((((-2 if c0 <= -24 else 1) if c67 <= 53 else 3) if c1 <= -3 else -3) if c4 <= -25 else (-1 if c5 <= 67 else (4 if c5 <= 280 else 0))) if c40 <= 1 else (-1 if c18 <= -44 else (0 if c66 <= 2 else 6)))) if c32 <= 198 else -4)
    total += ((((-1 if c12 <= 54 else 4) if c43 <= -44 else -1) if c58 <= -1 else (-5 if c66 <= 89 else (((-1 if c3 <= -1 else 4) if c32 <= 198 else -1) if c67 <= 49 else -2))) if c68 <= 0 else (0 if c34 <= 3213 else ((0 if c30 <= 1352 else 5) if c51 <= 88 else 0)))
    total += (((-3 if c65 <= 95 else 1) if c44 <= -47 else (((1 if c16 <= -57 else -2) if c15 <= -50 else (((0 if c66 <= 85 else 2) if c18 <= -2 else -2) if c12 <= 37 else ((5 if c60 <= 0 else 0) if c0 <= 32 else -1))) if c12 <= 93 else -1)) if c31 <= 24 else -4)
    total += ((((((-4 if c69 <= 0 else 1) if c33 <= 8973 else 1) if c59 <= 95 else 1) if c6 <= 2 else 1) if c19 <= 25 else (-2 if c44 <= -44 else ((-1 if c12 <= 22 else 4) if c21 <= 270 else -1))) if c22 <= 74 else (0 if c67 <= 42 else (4 if c5 <= 240 else -1)))
    total += (((((-3 if c67 <= 68 else 0) if c52 <= 99 else 1) if c68 <= 0 else (3 if c59 <= 3 else -1)) if c15 <= -26 else ((-1 if c43 <= -61 else (-1 if c12 <= 20 else ((0 if c17 <= -52 else 5) if c27 <= 180 else 0))) if c0 <= 36 else -1)) if c3 <= 2 else -3)
    total += (((((2 if c67 <= 43 else -1) if c26 <= 124 else -3) if c62 <= 18 else 1) if c12 <= 37 else (((((5 if c17 <= -32 else 0) if c11 <= 21 else 0) if c36 <= 319 else -1) if c12 <= 88 else (-3 if c14 <= 3 else 1)) if c13 <= 3 else -1)) if c3 <= 2 else -3)
    total += ((-3 if c66 <= 96 else 1) if c12 <= 37 else ((2 if c59 <= 3 else -3) if c35 <= 184 else (((5 if c66 <= 96 else -1) if c43 <= -43 else 0) if c4 <= -48 else ((((-1 if c15 <= -59 else 3) if c12 <= 88 else -1) if c13 <= 3 else -1) if c25 <= 10 else -2))))
    total += (((-1 if c18 <= -39 else (-1 if c44 <= -47 else (4 if c4 <= -13 else -1))) if c34 <= 3242 else ((0 if c1 <= -50 else -4) if c18 <= 27 else (-1 if c12 <= 60 else (3 if c31 <= 4 else -1)))) if c68 <= 0 else (3 if c59 <= 2 else (-2 if c59 <= 11 else 1)))
    total += (((-2 if c15 <= -59 else (0 if c67 <= 32 else (((5 if c36 <= 289 else 0) if c21 <= 174 else (-2 if c35 <= 230 else 2)) if c63 <= 0 else -1))) if c37 <= 10 else -2) if c29 <= 21 else ((1 if c58 <= -1 else -4) if c19 <= 26 else (-1 if c35 <= 228 else 2)))
    total += ((((-4 if c33 <= 10502 else 0) if c66 <= 99 else 1) if c28 <= 1551 else 0) if c12 <= 37 else ((5 if c5 <= 89 else (-1 if c42 <= -60 else 1)) if c4 <= -48 else ((((-1 if c15 <= -45 else 2) if c17 <= -43 else -2) if c6 <= 1 else 3) if c34 <= 6415 else -2)))
    total += (-3 if c12 <= 20 else (((((-1 if c20 <= 74 else 1) if c0 <= -27 else ((0 if c66 <= 2 else 5) if c33 <= 6992 else 0)) if c12 <= 93 else (1 if c44 <= -46 else -2)) if c51 <= 89 else (2 if c11 <= 9 else (1 if c52 <= 80 else -3))) if c29 <= 118 else -2))
    total += (((((-3 if c30 <= 4181 else 0) if c52 <= 99 else 1) if c68 <= 0 else (2 if c15 <= -38 else -1)) if c15 <= -26 else (((0 if c27 <= 1 else (0 if c35 <= 198 else 5)) if c49 <= 2 else -1) if c30 <= 1808 else (1 if c65 <= 6 else -1))) if c32 <= 198 else -3)
    total += (((-1 if c25 <= 17 else ((0 if c5 <= 49 else 4) if c5 <= 121 else -1)) if c4 <= -40 else ((-4 if c24 <= 56 else 0) if c6 <= 2 else ((-1 if c17 <= -50 else 2) if c29 <= 17 else -1))) if c68 <= 0 else (3 if c29 <= 3 else (-2 if c28 <= 855 else 2)))
    total += ((-3 if c52 <= 97 else 0) if c44 <= -47 else (((((4 if c4 <= -13 else 0) if c42 <= -38 else 0) if c21 <= 111 else 0) if c63 <= 0 else -1) if c1 <= 4 else ((-3 if c7 <= 13 else 1) if c28 <= 981 else ((3 if c26 <= 806 else 0) if c11 <= 21 else -1))))
    total += ((-3 if c33 <= 10502 else 0) if c12 <= 20 else (((-1 if c36 <= 144 else (0 if c17 <= -59 else 3)) if c52 <= 84 else (-2 if c43 <= -29 else 1)) if c40 <= 1 else ((-1 if c18 <= -44 else ((5 if c20 <= 125 else 0) if c13 <= 3 else -1)) if c31 <= 15 else -1)))
    total += (((((-1 if c30 <= 543 else ((-1 if c15 <= -45 else 3) if c28 <= 814 else -1)) if c19 <= -37 else (-3 if c59 <= 27 else 0)) if c44 <= -13 else 2) if c40 <= 1 else (-1 if c0 <= -8 else (-1 if c35 <= 162 else (4 if c20 <= 125 else 0)))) if c3 <= 2 else -2)
    return total


TREES: Final[dict[str, Callable[[list[int]], int]]] = {"body": body, "head": head, "caption": caption, "lead": lead}
