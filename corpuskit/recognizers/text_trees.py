"""The trees of ``lexicon/block_model.json`` as functions: a row of numbers to a sum of hundredths.

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
    c41 = row[41]
    total = 88
    total += ((-31 if c26 <= 12 else (-28 if c0 <= -14 else -13)) if c0 <= 1 else (((1 if c32 <= 3306 else -12) if c0 <= 16 else 11) if c25 <= 231 else ((-4 if c1 <= 9 else 8) if c11 <= 4 else (1 if c8 <= 11 else ((13 if c10 <= 0 else -11) if c4 <= 31 else -10)))))
    total += (((-22 if c1 <= -15 else -14) if c16 <= -29 else (-18 if c8 <= 10 else (-12 if c11 <= 22 else 3))) if c2 <= 0 else ((-15 if c1 <= 0 else 0) if c8 <= 11 else ((-5 if c0 <= 11 else 10) if c20 <= 33 else (0 if c1 <= 16 else (6 if c0 <= 20 else 12)))))
    total += ((-17 if c0 <= -20 else (((0 if c28 <= 351 else -10) if c34 <= 2379 else -12) if c0 <= -7 else (((2 if c34 <= 3126 else -9) if c32 <= 3092 else -9) if c5 <= 280 else (5 if c40 <= 6 else -11)))) if c1 <= 9 else (4 if c1 <= 23 else (6 if c0 <= 22 else 12)))
    total += (((-15 if c0 <= -11 else -3) if c25 <= 6 else ((-12 if c1 <= -23 else ((-5 if c24 <= 21 else 7) if c35 <= 147 else -11)) if c9 <= 0 else ((-8 if c0 <= -8 else 0) if c10 <= 0 else -15))) if c1 <= 9 else ((-5 if c0 <= 9 else 5) if c1 <= 23 else 11))
    total += (((-13 if c25 <= 4 else -9) if c1 <= -15 else (((-3 if c10 <= 0 else -12) if c11 <= 25 else 6) if c3 <= 41 else (-3 if c4 <= 20 else -15))) if c1 <= 12 else (((3 if c34 <= 4449 else -5) if c0 <= 18 else 7) if c1 <= 24 else (10 if c4 <= 22 else -10)))
    total += ((-12 if c1 <= -23 else (-9 if c17 <= -38 else -3)) if c8 <= 11 else (((7 if c39 <= 23 else (-6 if c29 <= 367 else 3)) if c34 <= 2827 else (-9 if c5 <= 260 else (3 if c4 <= 4 else -10))) if c1 <= 15 else ((6 if c22 <= 2 else 10) if c4 <= 29 else -16)))
    total += (((-11 if c25 <= 21 else (-10 if c8 <= 10 else -2)) if c16 <= -39 else (-9 if c0 <= -25 else ((((-3 if c22 <= -1 else 0) if c10 <= 0 else -11) if c7 <= 78 else -10) if c18 <= 31 else -5))) if c0 <= 11 else ((4 if c40 <= 10 else -10) if c0 <= 27 else 9))
    total += ((-11 if c0 <= -30 else (((2 if c25 <= 339 else -5) if c32 <= 2623 else -5) if c33 <= 2295 else -6)) if c1 <= 4 else (((((2 if c0 <= 20 else 7) if c12 <= 65 else -1) if c24 <= 98 else -16) if c4 <= 2 else -11) if c25 <= 231 else (1 if c0 <= 22 else 9)))
    total += (((-10 if c1 <= -29 else (-7 if c5 <= 243 else (-9 if c0 <= -30 else 4))) if c28 <= 16 else ((-9 if c31 <= 47 else -3) if c1 <= -23 else ((-3 if c0 <= -6 else (3 if c34 <= 4449 else -3)) if c10 <= 0 else -9))) if c0 <= 15 else (3 if c0 <= 29 else 9))
    total += ((-9 if c0 <= -26 else (2 if c34 <= 2379 else -3)) if c8 <= 11 else ((((1 if c39 <= 16 else -4) if c5 <= 369 else (7 if c41 <= 1 else -10)) if c4 <= 24 else -10) if c0 <= 23 else (5 if c1 <= 35 else ((6 if c5 <= 524 else -19) if c20 <= 9 else 9))))
    total += (((-10 if c0 <= -28 else -2) if c16 <= -43 else (-5 if c0 <= -17 else ((3 if c7 <= 66 else -11) if c34 <= 3137 else (-3 if c5 <= 547 else 7)))) if c0 <= 21 else ((5 if c12 <= 93 else -10) if c0 <= 43 else ((3 if c31 <= 58 else -23) if c20 <= 9 else 9)))
    total += ((((-9 if c12 <= 22 else -4) if c11 <= 18 else (-8 if c0 <= -27 else 3)) if c25 <= 8 else (-3 if c12 <= 14 else ((-6 if c20 <= 0 else 2) if c4 <= 38 else -12))) if c1 <= 24 else ((4 if c21 <= 199 else (5 if c31 <= 83 else -20)) if c26 <= 260 else 8))
    total += (((-8 if c12 <= 28 else -1) if c18 <= -38 else ((-5 if c0 <= -32 else (1 if c3 <= 14 else 9)) if c34 <= 2379 else (-5 if c9 <= 0 else 0))) if c0 <= 24 else (((2 if c1 <= 36 else -21) if c28 <= 351 else 4) if c20 <= 30 else (3 if c1 <= 34 else 8)))
    total += ((-8 if c8 <= 11 else ((-6 if c13 <= 3 else 5) if c5 <= 262 else (6 if c4 <= 18 else -7))) if c27 <= 24 else (((0 if c10 <= 0 else -8) if c4 <= 41 else -11) if c0 <= 27 else (7 if c40 <= 10 else (4 if c14 <= 18 else (-37 if c40 <= 15 else 2)))))
    total += ((-8 if c16 <= -40 else (((-5 if c35 <= 25 else 4) if c34 <= 2379 else -4) if c5 <= 247 else 6)) if c9 <= 0 else (((-7 if c30 <= 140 else 1) if c12 <= 12 else (-1 if c25 <= 166 else 3)) if c0 <= 29 else (0 if c33 <= 403 else (7 if c40 <= 8 else -11))))
    total += (-8 if c0 <= -35 else (((-4 if c35 <= 25 else ((1 if c10 <= 0 else -7) if c7 <= 79 else -7)) if c5 <= 280 else (((5 if c40 <= 8 else -5) if c4 <= 34 else -9) if c7 <= 28 else -11)) if c1 <= 35 else ((4 if c31 <= 72 else -14) if c20 <= 30 else 7)))
    total += ((-7 if c0 <= -37 else ((((-1 if c14 <= 7 else (3 if c4 <= 7 else 11)) if c34 <= 2557 else (-4 if c22 <= 32 else 0)) if c5 <= 280 else (8 if c34 <= 2827 else (-7 if c12 <= 19 else 3))) if c4 <= 41 else -9)) if c1 <= 32 else (0 if c26 <= 250 else 6))
    total += (((-8 if c27 <= 3 else -2) if c12 <= 99 else 7) if c1 <= -31 else (((((2 if c11 <= 23 else 8) if c34 <= 2827 else (-8 if c30 <= 188 else 0)) if c29 <= 1056 else -2) if c22 <= 30 else (1 if c0 <= 42 else (-5 if c20 <= 30 else 8))) if c4 <= 41 else -10))
    total += (-7 if c0 <= -38 else ((2 if c34 <= 2899 else (-1 if c31 <= 92 else -7)) if c12 <= 28 else ((((1 if c18 <= 45 else -9) if c9 <= 0 else 5) if c12 <= 65 else (-5 if c35 <= 33 else 1)) if c40 <= 10 else ((2 if c14 <= 11 else -17) if c37 <= 4 else 6))))
    total += (-6 if c0 <= -38 else (((2 if c34 <= 1646 else (0 if c39 <= 23 else -5)) if c20 <= 31 else (3 if c34 <= 2813 else (3 if c20 <= 69 else -1))) if c0 <= 43 else ((4 if c5 <= 513 else (-22 if c33 <= 524 else 2)) if c23 <= 6 else (7 if c40 <= 5 else -12))))
    total += ((-7 if c15 <= -54 else -1) if c12 <= 14 else (((6 if c34 <= 2813 else ((0 if c5 <= 132 else (2 if c13 <= 0 else 7)) if c40 <= 8 else (7 if c21 <= 14 else ((-27 if c40 <= 15 else 2) if c3 <= 36 else -3)))) if c36 <= 0 else 0) if c7 <= 31 else -6))
    total += (((-6 if c0 <= -45 else ((-2 if c35 <= 17 else (9 if c34 <= 922 else (0 if c22 <= 15 else 4))) if c34 <= 2813 else (-1 if c34 <= 11490 else 3))) if c7 <= 81 else -7) if c1 <= 40 else (5 if c5 <= 601 else (6 if c31 <= 63 else (-25 if c29 <= 2717 else 5))))
    total += ((((0 if c39 <= 23 else -3) if c5 <= 730 else 8) if c20 <= 31 else ((-3 if c27 <= 24 else (((2 if c34 <= 3207 else (-8 if c28 <= 234 else 0)) if c3 <= 20 else 3) if c26 <= 1009 else -6)) if c11 <= 17 else (2 if c13 <= 0 else 6))) if c7 <= 67 else -6)
    total += ((-2 if c12 <= 7 else ((4 if c28 <= 924 else -2) if c34 <= 2827 else ((-2 if c6 <= 5 else 7) if c12 <= 33 else ((-1 if c29 <= 177 else (3 if c41 <= 1 else -6)) if c10 <= 0 else -6)))) if c4 <= 24 else (6 if c34 <= 1229 else (-8 if c40 <= 73 else 20)))
    total += (-6 if c5 <= 14 else (-5 if c0 <= -51 else (((((1 if c37 <= 101 else (-1 if c38 <= 88 else 11)) if c34 <= 2200 else ((-1 if c22 <= 30 else (3 if c40 <= 1 else -1)) if c4 <= 24 else -9)) if c34 <= 47359 else 12) if c10 <= 0 else -5) if c40 <= 61 else 15)))
    total += ((((-8 if c35 <= 42 else -2) if c34 <= 16027 else 10) if c8 <= 6 else (((-4 if c19 <= -61 else (1 if c31 <= 35 else (13 if c32 <= 3092 else 2))) if c8 <= 9 else ((1 if c31 <= 13 else -1) if c11 <= 56 else 7)) if c15 <= 29 else 2)) if c7 <= 81 else -6)
    total += (-5 if c0 <= -51 else (((-6 if c35 <= 16 else ((-8 if c5 <= 4 else 1) if c8 <= 11 else -3)) if c5 <= 132 else ((7 if c34 <= 4715 else 0) if c6 <= 1 else (1 if c12 <= 65 else ((-14 if c32 <= 983 else 0) if c34 <= 7798 else 3)))) if c7 <= 67 else -4))
    total += ((3 if c34 <= 945 else -4) if c29 <= 1 else (-8 if c5 <= 4 else ((((((0 if c4 <= 4 else (-1 if c15 <= -34 else 6)) if c32 <= 5198 else (-9 if c27 <= 464 else -1)) if c6 <= 9 else 8) if c13 <= 1 else 3) if c34 <= 47359 else 13) if c10 <= 0 else -4)))
    total += (((-2 if c5 <= 601 else (-18 if c11 <= 45 else 1)) if c18 <= 2 else ((0 if c0 <= 42 else 6) if c34 <= 16027 else 12)) if c12 <= 28 else ((1 if c12 <= 65 else (-1 if c35 <= 396 else -10)) if c37 <= 6 else ((4 if c40 <= 13 else 14) if c7 <= 6 else -4)))
    total += (-8 if c5 <= 4 else (((-1 if c20 <= 31 else (((-1 if c0 <= 47 else 5) if c11 <= 27 else (7 if c5 <= 601 else ((-21 if c33 <= 2030 else 1) if c37 <= 0 else 5))) if c3 <= 62 else 8)) if c21 <= 567 else 5) if c4 <= 41 else (-8 if c14 <= 192 else 4)))
    total += ((-33 if c27 <= 24 else ((-30 if c2 <= 0 else -5) if c28 <= 26 else (-23 if c0 <= -7 else (-9 if c0 <= 5 else 3)))) if c8 <= 11 else (((-29 if c16 <= -39 else -18) if c1 <= 13 else 2) if c2 <= 0 else ((-5 if c5 <= 280 else 6) if c0 <= 15 else 13)))
    total += (((-21 if c0 <= -11 else -5) if c25 <= 10 else ((-21 if c16 <= -25 else (-18 if c0 <= -16 else -8)) if c8 <= 10 else ((-5 if c34 <= 2557 else -16) if c11 <= 22 else 0))) if c1 <= 4 else ((-5 if c0 <= 9 else 5) if c1 <= 19 else (6 if c0 <= 22 else 12)))
    total += ((-17 if c16 <= -29 else (-12 if c5 <= 306 else 1)) if c2 <= 0 else (((-7 if c8 <= 11 else ((((0 if c34 <= 2827 else -11) if c0 <= 5 else 3) if c5 <= 277 else 7) if c1 <= 17 else 11)) if c16 <= 41 else (-10 if c0 <= 8 else 12)) if c10 <= 0 else -17))
    total += ((-15 if c0 <= -20 else ((-3 if c12 <= 15 else 4) if c34 <= 2379 else -8)) if c0 <= 2 else ((5 if c34 <= 4387 else (0 if c40 <= 2 else (-2 if c35 <= 197 else -14))) if c0 <= 21 else (11 if c40 <= 10 else ((6 if c14 <= 11 else -20) if c40 <= 15 else 9))))
    total += (((-14 if c0 <= -28 else -8) if c1 <= -21 else (-9 if c0 <= -14 else -2)) if c2 <= 0 else ((-6 if c8 <= 11 else ((3 if c34 <= 2827 else -7) if c1 <= 22 else 9)) if c5 <= 124 else ((-5 if c9 <= 0 else 6) if c20 <= 33 else (2 if c0 <= 20 else 11))))
    total += (((-9 if c1 <= -11 else -1) if c0 <= 11 else ((6 if c1 <= 29 else 10) if c4 <= 31 else -16)) if c36 <= 1 else ((-12 if c16 <= -35 else -8) if c1 <= -12 else ((0 if c0 <= 16 else 8) if c39 <= 23 else (-8 if c5 <= 369 else (6 if c3 <= 42 else -11)))))
    total += ((-11 if c0 <= -17 else ((((1 if c34 <= 3814 else -7) if c11 <= 23 else (9 if c12 <= 54 else -6)) if c32 <= 1514 else -6) if c1 <= 23 else 6)) if c25 <= 21 else ((-8 if c1 <= -23 else (-4 if c0 <= -3 else (5 if c34 <= 3137 else -2))) if c0 <= 18 else 9))
    total += (((-11 if c0 <= -30 else (-1 if c34 <= 2379 else -8)) if c1 <= -23 else ((-2 if c11 <= 24 else 4) if c4 <= 24 else -11)) if c0 <= 11 else (((-10 if c20 <= 9 else 3) if c28 <= 342 else ((7 if c4 <= 31 else -13) if c12 <= 89 else -7)) if c15 <= 31 else 9))
    total += ((-10 if c0 <= -25 else ((((((-2 if c35 <= 25 else 5) if c34 <= 2628 else -3) if c33 <= 2980 else -4) if c5 <= 253 else (6 if c40 <= 6 else -6)) if c10 <= 0 else -10) if c7 <= 67 else -11)) if c1 <= 19 else ((7 if c31 <= 92 else -2) if c15 <= 28 else 9))
    total += ((-9 if c0 <= -29 else (-3 if c0 <= -8 else (((-2 if c34 <= 1296 else 4) if c34 <= 3179 else (-2 if c40 <= 10 else -12)) if c11 <= 26 else 4))) if c1 <= 23 else ((-9 if c20 <= 29 else (-8 if c12 <= 6 else 7)) if c33 <= 342 else (6 if c0 <= 42 else 9)))
    total += (((-10 if c12 <= 26 else (-7 if c0 <= -27 else 2)) if c16 <= -43 else ((-7 if c0 <= -35 else (1 if c39 <= 10351 else 8)) if c34 <= 2379 else (-6 if c1 <= -10 else -1))) if c1 <= 24 else ((-15 if c20 <= 12 else 5) if c28 <= 342 else (8 if c40 <= 10 else -7)))
    total += (((-9 if c1 <= -25 else -3) if c27 <= 5 else (((-4 if c38 <= 240 else 3) if c12 <= 14 else 5) if c34 <= 2413 else (-5 if c9 <= 0 else ((2 if c10 <= 0 else -8) if c37 <= 28 else -4)))) if c1 <= 24 else (1 if c0 <= 29 else (8 if c40 <= 8 else -6)))
    total += (((-8 if c5 <= 247 else -2) if c16 <= -23 else 0) if c25 <= 21 else ((((3 if c25 <= 114 else (-4 if c34 <= 11490 else 6)) if c5 <= 484 else 9) if c35 <= 263 else -8) if c9 <= 0 else ((1 if c10 <= 0 else -7) if c0 <= 27 else (7 if c40 <= 10 else -5))))
    total += ((-7 if c27 <= 6 else ((4 if c34 <= 922 else -4) if c22 <= 32 else 1)) if c5 <= 132 else ((-9 if c0 <= -37 else (((3 if c34 <= 2831 else -2) if c11 <= 35 else 6) if c4 <= 41 else -12)) if c0 <= 27 else ((5 if c31 <= 83 else -2) if c15 <= 28 else 8)))
    total += ((-6 if c29 <= 1 else ((-7 if c0 <= -35 else ((((3 if c34 <= 2662 else -1) if c26 <= 473 else -2) if c7 <= 79 else -8) if c4 <= 41 else -10)) if c11 <= 26 else 4)) if c1 <= 30 else (7 if c31 <= 92 else ((3 if c5 <= 433 else -21) if c25 <= 406 else 3)))
    total += (((-8 if c12 <= 80 else 3) if c0 <= -37 else (-2 if c0 <= -18 else ((((1 if c5 <= 222 else -4) if c26 <= 999 else -6) if c5 <= 280 else 3) if c4 <= 38 else -13))) if c1 <= 35 else (((-24 if c28 <= 1443 else 4) if c19 <= -5 else 5) if c20 <= 30 else 7))
    total += ((-8 if c0 <= -35 else ((-6 if c38 <= 668 else (8 if c34 <= 1702 else -5)) if c12 <= 23 else 4)) if c30 <= 20 else ((0 if c7 <= 67 else -6) if c1 <= 35 else (((3 if c5 <= 420 else (-20 if c21 <= 336 else 3)) if c20 <= 30 else 4) if c19 <= 25 else 8)))
    total += ((-8 if c0 <= -45 else -2) if c1 <= -28 else ((((((-2 if c21 <= 91 else 2) if c5 <= 601 else (2 if c32 <= 1409 else -17)) if c10 <= 0 else -9) if c4 <= 22 else -8) if c11 <= 56 else 8) if c22 <= 30 else ((2 if c1 <= 37 else 7) if c36 <= 2 else -1)))
    total += (((2 if c34 <= 945 else -8) if c18 <= -36 else (((-4 if c34 <= 16027 else 12) if c5 <= 210 else 4) if c24 <= 21 else 6)) if c12 <= 14 else (-1 if c20 <= 31 else ((6 if c7 <= 65 else -6) if c34 <= 2813 else (1 if c0 <= 43 else (7 if c40 <= 5 else -10)))))
    total += (((((((3 if c21 <= 77 else -9) if c9 <= 0 else (3 if c29 <= 1851 else -6)) if c39 <= 23 else ((-3 if c30 <= 1302 else -9) if c5 <= 547 else 8)) if c21 <= 299 else 3) if c20 <= 31 else (0 if c5 <= 132 else 4)) if c4 <= 24 else -6) if c7 <= 81 else -8)
    total += (((0 if c34 <= 1776 else (-7 if c6 <= 3 else 2)) if c28 <= 19 else ((6 if c34 <= 945 else 0) if c17 <= 57 else -6)) if c22 <= 32 else ((1 if c40 <= 5 else (3 if c23 <= 31 else (-11 if c35 <= 413 else 7))) if c17 <= 26 else (-1 if c8 <= 10 else 5)))
    total += ((-5 if c25 <= 4 else (2 if c34 <= 2899 else ((((-6 if c5 <= 524 else (-22 if c28 <= 984 else 4)) if c22 <= 56 else 2) if c18 <= 2 else -1) if c34 <= 31827 else 14))) if c12 <= 28 else ((2 if c19 <= 37 else -2) if c0 <= 38 else (5 if c41 <= 0 else -6)))
    total += (-5 if c0 <= -38 else (((-9 if c5 <= 4 else ((3 if c34 <= 2827 else ((((-6 if c34 <= 3464 else 1) if c40 <= 1 else -5) if c12 <= 36 else 1) if c34 <= 47359 else 12)) if c7 <= 81 else -7)) if c13 <= 1 else (5 if c12 <= 68 else -2)) if c10 <= 0 else -6))
    total += ((-4 if c8 <= 6 else (((((-6 if c5 <= 26 else 9) if c8 <= 8 else ((-2 if c9 <= 0 else (0 if c16 <= 35 else (5 if c11 <= 39 else -6))) if c10 <= 0 else -6)) if c13 <= 1 else 3) if c6 <= 6 else 7) if c7 <= 81 else -8)) if c4 <= 41 else -7)
    total += ((-4 if c35 <= 16 else (3 if c34 <= 1837 else (-7 if c0 <= -51 else (((-3 if c12 <= 19 else 1) if c40 <= 8 else (0 if c35 <= 280 else (2 if c14 <= 13 else -17))) if c40 <= 51 else 17)))) if c1 <= 40 else (5 if c4 <= -2 else (-15 if c25 <= 357 else 2)))
    total += (-9 if c5 <= 4 else ((-6 if c0 <= -51 else ((-3 if c35 <= 16 else (4 if c34 <= 1837 else 0)) if c18 <= 31 else -2)) if c1 <= 40 else ((1 if c26 <= 192 else (5 if c5 <= 292 else (2 if c32 <= 1467 else -25))) if c26 <= 250 else (5 if c40 <= 10 else -8))))
    total += (((((-6 if c16 <= 0 else (-2 if c0 <= 36 else 8)) if c35 <= 25 else ((0 if c39 <= 18 else -5) if c20 <= 14 else 1)) if c5 <= 243 else (4 if c23 <= 5 else ((-5 if c29 <= 2717 else 5) if c28 <= 1031 else 4))) if c4 <= 41 else -8) if c40 <= 71 else 14)
    total += (-5 if c0 <= -49 else ((((-2 if c16 <= 0 else 2) if c3 <= 14 else (6 if c5 <= 272 else -7)) if c11 <= 23 else (7 if c7 <= 31 else -7)) if c34 <= 2827 else ((-2 if c11 <= 39 else (4 if c21 <= 181 else -25)) if c34 <= 3464 else (-2 if c12 <= 32 else 1))))
    total += (((0 if c34 <= 5371 else (-3 if c40 <= 3 else -11)) if c11 <= 46 else 6) if c20 <= 31 else (0 if c13 <= 0 else (((((-11 if c13 <= 3 else 3) if c32 <= 209 else (-4 if c35 <= 41 else 3)) if c37 <= 7 else 5) if c11 <= 17 else 5) if c0 <= 42 else 6)))
    total += (((-3 if c8 <= 6 else (((0 if c5 <= 243 else (9 if c1 <= -5 else (-1 if c20 <= 30 else 3))) if c40 <= 6 else (3 if c34 <= 4814 else ((-16 if c35 <= 421 else 4) if c34 <= 8608 else 3))) if c10 <= 0 else -4)) if c40 <= 71 else 14) if c7 <= 67 else -5)
    return total


def head(row: list[int]) -> int:
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
    c20 = row[20]
    c22 = row[22]
    c23 = row[23]
    c26 = row[26]
    c27 = row[27]
    c28 = row[28]
    c29 = row[29]
    c30 = row[30]
    c31 = row[31]
    c32 = row[32]
    c33 = row[33]
    c34 = row[34]
    c36 = row[36]
    c38 = row[38]
    c39 = row[39]
    c40 = row[40]
    c42 = row[42]
    total = -79
    total += (((-5 if c11 <= -1 else (-1 if c4 <= -3 else 14)) if c17 <= 0 else ((-4 if c0 <= 2 else 8) if c28 <= 242 else 7)) if c1 <= -41 else (-6 if c28 <= 292 else ((7 if c10 <= -73 else -3) if c17 <= 11 else -7)))
    total += (((-7 if c11 <= 1 else (-4 if c20 <= 0 else 1)) if c0 <= -1 else (4 if c4 <= 6 else ((7 if c0 <= 8 else 12) if c22 <= 0 else 0))) if c13 <= 78 else (-7 if c18 <= 1 else (-4 if c11 <= -1 else 8)))
    total += ((-6 if c0 <= -4 else ((4 if c22 <= 0 else -5) if c28 <= 137 else ((7 if c28 <= 450 else -3) if c12 <= -27 else 9))) if c18 <= 1 else (-4 if c0 <= -16 else (3 if c4 <= 4 else (0 if c13 <= 13 else 11))))
    total += (((-6 if c0 <= -37 else -5) if c0 <= -22 else (0 if c7 <= -50 else -3)) if c0 <= -5 else ((5 if c28 <= 459 else (-2 if c38 <= 60 else 4)) if c0 <= 11 else ((0 if c13 <= 13 else 9) if c22 <= 0 else -1)))
    total += ((-6 if c0 <= -16 else (1 if c0 <= 8 else (8 if c22 <= 0 else -4))) if c18 <= 1 else ((-4 if c38 <= 20 else (-3 if c31 <= 44 else 5)) if c33 <= 10 else (-2 if c0 <= -7 else (-1 if c13 <= 13 else 8))))
    total += ((-4 if c1 <= -42 else -6) if c0 <= -16 else ((((0 if c29 <= 87 else (7 if c7 <= -40 else -2)) if c22 <= 0 else -2) if c14 <= 8 else (4 if c2 <= -15 else -3)) if c18 <= 1 else (1 if c13 <= 14 else 7)))
    total += (((-5 if c0 <= -7 else 4) if c3 <= 14 else (-4 if c4 <= 1 else (((-6 if c20 <= 0 else 1) if c42 <= 0 else (5 if c2 <= 5 else -1)) if c18 <= 0 else 7))) if c13 <= 78 else (-6 if c0 <= -22 else 2))
    total += (-5 if c0 <= -16 else (((4 if c34 <= 0 else (-4 if c4 <= -3 else (-1 if c0 <= -3 else (4 if c17 <= 10 else (-3 if c38 <= 57 else 2))))) if c6 <= 49 else 6) if c0 <= 11 else (7 if c22 <= 0 else -1)))
    total += ((-6 if c0 <= -30 else -2) if c0 <= -16 else ((7 if c28 <= 27 else -3) if c4 <= -3 else (((2 if c28 <= 355 else -1) if c0 <= 9 else 5) if c31 <= 270 else ((-3 if c40 <= 4 else 4) if c12 <= -26 else 7))))
    total += (-5 if c0 <= -18 else ((5 if c28 <= 25 else -1) if c4 <= 4 else (6 if c17 <= 0 else ((2 if c13 <= 46 else (-6 if c42 <= 0 else 1)) if c0 <= 11 else ((6 if c22 <= 0 else -4) if c14 <= 8 else -1)))))
    total += (-5 if c0 <= -22 else (((4 if c3 <= -19 else 0) if c6 <= 49 else 5) if c0 <= 8 else ((-1 if c13 <= 13 else (-1 if c29 <= 46 else ((-4 if c13 <= 41 else 4) if c40 <= 2 else 6))) if c22 <= 0 else -1)))
    total += ((-5 if c0 <= -20 else 1) if c29 <= 95 else (((-4 if c42 <= 0 else (0 if c38 <= 40 else 4)) if c15 <= 0 else ((-5 if c16 <= 1 else 6) if c17 <= 11 else -5)) if c18 <= 1 else (0 if c0 <= 1 else 6)))
    total += ((-5 if c0 <= -37 else -2) if c0 <= -22 else (((4 if c30 <= 216 else 0) if c0 <= 15 else 5) if c17 <= 0 else ((0 if c0 <= 4 else (5 if c22 <= 0 else -4)) if c14 <= 8 else (3 if c2 <= -15 else -3))))
    total += ((-5 if c0 <= -37 else (-3 if c3 <= 46 else 4)) if c0 <= -25 else ((-5 if c13 <= 9 else 4) if c17 <= 0 else ((1 if c14 <= 5 else -6) if c42 <= 0 else (1 if c0 <= 20 else (5 if c14 <= 8 else -2)))))
    total += (((-2 if c11 <= 37 else 4) if c29 <= 113 else (((2 if c13 <= 25 else -3) if c0 <= 9 else 4) if c38 <= 63 else (-2 if c0 <= -22 else 5))) if c1 <= -41 else (-5 if c42 <= 0 else (-5 if c0 <= -30 else 3)))
    total += (((-3 if c18 <= 1 else 1) if c28 <= 96 else (-2 if c4 <= -3 else (((-4 if c40 <= 9 else 4) if c13 <= 23 else (-3 if c30 <= 361 else 4)) if c0 <= 2 else 4))) if c1 <= -41 else (-5 if c0 <= -30 else 2))
    total += (-5 if c0 <= -30 else ((((((-4 if c2 <= -22 else 2) if c13 <= 46 else -2) if c22 <= 0 else -5) if c29 <= 523 else 4) if c3 <= 46 else 4) if c18 <= 1 else (-2 if c13 <= 15 else (-4 if c33 <= 1 else 4))))
    total += (((-4 if c18 <= 1 else (-2 if c14 <= 10 else 6)) if c4 <= 3 else ((-4 if c0 <= -37 else 0) if c0 <= 2 else ((-1 if c40 <= 2 else 4) if c22 <= 0 else -2))) if c13 <= 89 else (-5 if c28 <= 480 else 1))
    total += (-4 if c0 <= -30 else (((-1 if c0 <= 18 else 3) if c3 <= 43 else 3) if c18 <= 1 else (-4 if c33 <= 1 else (-2 if c14 <= 1 else (((-4 if c14 <= 11 else 6) if c29 <= 219 else 3) if c6 <= -4 else 4)))))
    total += (((-3 if c11 <= 3 else ((((-4 if c2 <= -21 else 2) if c14 <= 4 else -3) if c6 <= 49 else 6) if c38 <= 57 else 2)) if c0 <= 9 else 4) if c1 <= -41 else ((-5 if c0 <= -35 else 1) if c17 <= 11 else -5))
    total += (((-4 if c11 <= 2 else (-2 if c18 <= 0 else (3 if c30 <= 205 else -1))) if c3 <= 11 else ((-2 if c29 <= 113 else ((2 if c4 <= 39 else -1) if c6 <= 49 else 5)) if c0 <= 20 else 4)) if c17 <= 11 else -4)
    total += ((-4 if c18 <= 1 else 0) if c4 <= -3 else (((-4 if c0 <= -37 else (1 if c28 <= 484 else (-4 if c28 <= 654 else 3))) if c0 <= 15 else 4) if c13 <= 88 else (-4 if c28 <= 480 else (-4 if c38 <= 61 else 4))))
    total += (((-3 if c0 <= 27 else 3) if c30 <= 48 else ((-3 if c4 <= -3 else (0 if c3 <= 46 else 3)) if c18 <= 1 else (((-4 if c6 <= -7 else 6) if c30 <= 211 else -5) if c13 <= 16 else 3))) if c17 <= 11 else -4)
    total += ((-4 if c11 <= 0 else (((-4 if c0 <= -37 else (-4 if c40 <= 2 else 0)) if c29 <= 545 else 3) if c0 <= 20 else (-4 if c40 <= 2 else 4))) if c13 <= 89 else (-5 if c0 <= -21 else (4 if c2 <= -12 else -4)))
    total += (-4 if c0 <= -32 else (-4 if c13 <= 9 else (((2 if c17 <= 0 else ((-1 if c29 <= 232 else 2) if c14 <= 8 else (-4 if c38 <= 77 else 1))) if c6 <= 49 else (-4 if c11 <= 2 else 4)) if c0 <= 30 else 4)))
    total += (((-4 if c11 <= 3 else (-3 if c0 <= -37 else (((-1 if c31 <= 94 else 4) if c33 <= 12 else -1) if c8 <= -45 else -4))) if c0 <= 2 else (1 if c0 <= 32 else 4)) if c13 <= 89 else (-4 if c28 <= 480 else 1))
    total += (-4 if c0 <= -37 else (((2 if c29 <= 0 else -3) if c29 <= 189 else (4 if c11 <= 12 else (-6 if c28 <= 84 else (-3 if c12 <= -8 else 3)))) if c31 <= 111 else ((1 if c0 <= 25 else 4) if c8 <= -50 else -2)))
    total += ((-4 if c0 <= -37 else (((-4 if c31 <= 88 else 1) if c30 <= 48 else ((((4 if c17 <= 0 else 1) if c30 <= 183 else 0) if c0 <= 30 else 4) if c27 <= 2 else -5)) if c16 <= 5 else -6)) if c14 <= 16 else -5)
    total += (-4 if c0 <= -37 else (((-6 if c30 <= 464 else 1) if c29 <= 643 else 5) if c40 <= 2 else (((-1 if c30 <= 86 else (4 if c12 <= -40 else 0)) if c6 <= 49 else 3) if c0 <= 23 else (4 if c14 <= 8 else -1))))
    total += (-4 if c0 <= -37 else (((-5 if c30 <= 464 else 1) if c29 <= 643 else 4) if c40 <= 2 else ((0 if c27 <= 2 else -5) if c0 <= 23 else ((2 if c12 <= -14 else 5) if c18 <= 2 else (1 if c29 <= 608 else -8)))))
    total += (-5 if c0 <= -52 else ((((-6 if c39 <= 4 else (-2 if c0 <= 24 else 4)) if c28 <= 638 else 3) if c9 <= -71 else 1) if c38 <= 61 else (((1 if c38 <= 89 else -9) if c39 <= 3 else 1) if c28 <= 292 else 3)))
    total += (-5 if c0 <= -52 else (((-2 if c40 <= 9 else (2 if c14 <= 5 else -2)) if c0 <= 9 else 2) if c38 <= 76 else ((-3 if c29 <= 117 else (-2 if c28 <= 21 else 4)) if c11 <= 35 else (4 if c32 <= 12 else -6))))
    total += (-4 if c0 <= -52 else (((((((-5 if c38 <= 57 else 1) if c32 <= 9 else 1) if c2 <= 3 else -3) if c0 <= 32 else 3) if c16 <= 1 else (4 if c18 <= 2 else -4)) if c16 <= 5 else -5) if c27 <= 2 else -5))
    total += (-4 if c0 <= -52 else (((-5 if c39 <= 4 else 0) if c30 <= 48 else ((((-4 if c33 <= 1 else 4) if c17 <= 0 else 1) if c18 <= 2 else (0 if c16 <= 2 else -6)) if c27 <= 2 else -4)) if c14 <= 16 else -4))
    total += (((-2 if c30 <= 48 else (((-2 if c32 <= 10 else (1 if c26 <= 0 else -5)) if c14 <= 8 else -3) if c13 <= 67 else ((4 if c6 <= -15 else -3) if c38 <= 75 else 5))) if c0 <= 32 else 3) if c13 <= 97 else -4)
    total += (-4 if c0 <= -52 else (((((-2 if c36 <= 0 else 2) if c28 <= 118 else 1) if c28 <= 355 else (-6 if c29 <= 279 else -1)) if c16 <= 1 else 2) if c31 <= 296 else ((-5 if c39 <= 11 else 0) if c12 <= -27 else 3)))
    total += (((-4 if c0 <= -52 else (((((-3 if c12 <= -8 else 2) if c29 <= 625 else 4) if c40 <= 3 else (2 if c11 <= 13 else 0)) if c8 <= -45 else -2) if c18 <= 5 else -6)) if c0 <= 40 else 4) if c14 <= 16 else -4)
    total += (-2 if c30 <= 48 else (((((-3 if c6 <= 0 else 7) if c13 <= 12 else ((-3 if c6 <= -31 else 5) if c17 <= 0 else (-4 if c42 <= 0 else 1))) if c30 <= 183 else 0) if c0 <= 40 else 4) if c14 <= 16 else -4))
    total += (-4 if c0 <= -52 else (((((-1 if c11 <= 34 else 2) if c29 <= 256 else ((-2 if c40 <= 3 else 3) if c11 <= 37 else -5)) if c14 <= 8 else (1 if c5 <= 35 else -5)) if c38 <= 76 else 1) if c0 <= 40 else 4))
    total += (-4 if c0 <= -52 else ((((0 if c14 <= 10 else -4) if c18 <= 1 else 2) if c18 <= 2 else (0 if c13 <= 30 else -6)) if c38 <= 61 else ((0 if c28 <= 264 else 3) if c11 <= 31 else (2 if c28 <= 221 else -5))))
    total += (-3 if c40 <= 2 else (((-3 if c9 <= -87 else (((-2 if c11 <= 32 else 2) if c16 <= 1 else (6 if c16 <= 2 else -1)) if c3 <= 46 else 5)) if c38 <= 41 else (0 if c12 <= -14 else 2)) if c14 <= 16 else -4))
    total += (((-4 if c31 <= 99 else (-2 if c28 <= 378 else 3)) if c30 <= 48 else ((0 if c28 <= 365 else -4) if c38 <= 41 else ((3 if c28 <= 26 else (-5 if c12 <= -17 else 1)) if c29 <= 113 else 2))) if c13 <= 117 else -4)
    total += (-4 if c0 <= -52 else (((((((-1 if c3 <= 45 else 4) if c28 <= 365 else -4) if c38 <= 40 else 1) if c2 <= 3 else -3) if c16 <= 1 else (3 if c18 <= 2 else -4)) if c16 <= 5 else -5) if c0 <= 41 else 4))
    total += (-4 if c0 <= -52 else ((((((0 if c28 <= 365 else -4) if c38 <= 41 else 1) if c0 <= 37 else 4) if c3 <= 53 else -5) if c16 <= 1 else ((-1 if c7 <= -100 else 4) if c18 <= 2 else -3)) if c16 <= 5 else -5))
    total += ((((-3 if c0 <= -52 else (((((0 if c30 <= 420 else -6) if c30 <= 451 else 2) if c30 <= 781 else -4) if c15 <= 1 else -4) if c18 <= 5 else -5)) if c27 <= 2 else -4) if c0 <= 40 else 3) if c14 <= 16 else -4)
    total += (((2 if c11 <= 2 else (-5 if c12 <= -9 else 1)) if c40 <= 2 else (((-3 if c0 <= -52 else ((1 if c8 <= -60 else -2) if c10 <= -16 else 6)) if c27 <= 2 else -4) if c16 <= 5 else -5)) if c15 <= 1 else -4)
    total += (-4 if c0 <= -52 else ((((((0 if c8 <= -60 else (-5 if c11 <= 7 else 0)) if c28 <= 567 else -4) if c30 <= 781 else -5) if c28 <= 654 else (4 if c5 <= 49 else -3)) if c10 <= -16 else 4) if c0 <= 41 else 3))
    total += ((((2 if c13 <= 16 else -4) if c42 <= 0 else (-1 if c1 <= -62 else 1)) if c13 <= 78 else -3) if c18 <= 1 else ((-6 if c40 <= 6 else 0) if c31 <= 45 else (3 if c30 <= 216 else (-6 if c13 <= 13 else 1))))
    total += (((-5 if c39 <= 4 else (-3 if c4 <= 21 else 1)) if c30 <= 48 else ((3 if c12 <= -40 else ((0 if c14 <= 8 else (2 if c32 <= 12 else -5)) if c13 <= 67 else 2)) if c0 <= 40 else 3)) if c14 <= 16 else -3)
    total += ((((((((2 if c13 <= 15 else -5) if c42 <= 0 else 0) if c3 <= 45 else (3 if c15 <= 0 else -4)) if c18 <= 1 else 1) if c8 <= -48 else -3) if c16 <= 1 else 2) if c16 <= 5 else -5) if c14 <= 16 else -3)
    total += ((-7 if c0 <= -22 else -1) if c0 <= -4 else (((9 if c14 <= 6 else (6 if c20 <= 0 else -5)) if c0 <= 11 else (2 if c13 <= 13 else (2 if c29 <= 46 else 15))) if c22 <= 0 else (6 if c42 <= 0 else -4)))
    total += (((-7 if c0 <= -30 else (-4 if c29 <= 189 else -1)) if c18 <= 1 else (-5 if c0 <= -20 else (-2 if c38 <= 13 else 8))) if c0 <= -4 else ((1 if c4 <= -3 else 12) if c17 <= 0 else (3 if c0 <= 8 else 10)))
    total += ((-3 if c0 <= 0 else (1 if c29 <= 33 else (1 if c13 <= 13 else (10 if c17 <= 10 else 5)))) if c1 <= -41 else ((-6 if c28 <= 141 else (-5 if c29 <= 215 else (-2 if c30 <= 48 else 7))) if c14 <= 10 else -6))
    total += (((-6 if c20 <= 0 else (6 if c14 <= 5 else -6)) if c42 <= 0 else (-5 if c0 <= -5 else ((8 if c22 <= 0 else -4) if c14 <= 8 else 2))) if c18 <= 1 else (0 if c33 <= 10 else (-4 if c0 <= -16 else 9)))
    total += (((-5 if c0 <= -5 else 3) if c4 <= 12 else (((-5 if c20 <= 0 else 4) if c0 <= -19 else 1) if c0 <= -4 else ((0 if c13 <= 13 else 8) if c22 <= 0 else -1))) if c14 <= 8 else (-6 if c0 <= -17 else 4))
    total += (((-4 if c3 <= 46 else 1) if c1 <= -42 else -6) if c0 <= -16 else (((4 if c3 <= -12 else ((-3 if c11 <= 4 else (-3 if c4 <= -6 else 3)) if c14 <= 7 else -2)) if c38 <= 75 else 5) if c0 <= 8 else 7))
    total += ((((-5 if c0 <= -4 else 2) if c4 <= 21 else ((-5 if c42 <= 0 else 0) if c3 <= 28 else 5)) if c14 <= 8 else (-6 if c38 <= 79 else (-5 if c0 <= -22 else 3))) if c18 <= 1 else (0 if c4 <= 3 else 7))
    total += (-5 if c0 <= -16 else ((6 if c28 <= 25 else (-3 if c16 <= 1 else 2)) if c4 <= 4 else (((((5 if c17 <= 0 else -1) if c12 <= -24 else 4) if c28 <= 484 else -2) if c7 <= -41 else -3) if c0 <= 8 else 6)))
    total += ((-6 if c0 <= -32 else -2) if c0 <= -16 else ((-2 if c14 <= 11 else 6) if c4 <= -3 else (6 if c17 <= 0 else (((-4 if c39 <= 10 else 1) if c28 <= 141 else 2) if c0 <= 11 else (6 if c14 <= 8 else -1)))))
    total += ((-5 if c0 <= -18 else ((0 if c3 <= 46 else 4) if c0 <= 11 else (5 if c14 <= 8 else -1))) if c18 <= 1 else (-5 if c33 <= 1 else (-4 if c0 <= -28 else ((-6 if c9 <= -95 else 4) if c13 <= 14 else 6))))
    total += (-5 if c0 <= -16 else ((0 if c0 <= 11 else (5 if c14 <= 8 else -1)) if c18 <= 1 else (((-2 if c16 <= 0 else 5) if c4 <= 4 else 6) if c18 <= 2 else (-4 if c13 <= 14 else (5 if c16 <= 2 else -3)))))
    total += (((-5 if c0 <= -37 else -3) if c22 <= 0 else 3) if c0 <= -22 else (((((-2 if c11 <= 32 else 2) if c38 <= 57 else 2) if c6 <= 49 else 5) if c0 <= 2 else (3 if c22 <= 0 else -3)) if c0 <= 18 else 5))
    total += (-5 if c0 <= -22 else ((((-2 if c16 <= 0 else 5) if c4 <= 4 else 6) if c18 <= 2 else 3) if c17 <= 0 else ((1 if c17 <= 10 else -6) if c42 <= 0 else ((-4 if c4 <= -3 else 2) if c0 <= 20 else 5))))
    total += (((-3 if c29 <= 113 else (-4 if c0 <= -32 else (0 if c38 <= 40 else (5 if c14 <= 8 else (-5 if c42 <= 0 else 2))))) if c13 <= 78 else -5) if c18 <= 1 else (0 if c4 <= 3 else (-1 if c13 <= 14 else 5)))
    total += (((-3 if c0 <= -26 else (-1 if c31 <= 111 else (2 if c15 <= 0 else -2))) if c0 <= 9 else (3 if c0 <= 32 else 6)) if c1 <= -41 else ((-5 if c18 <= 1 else 2) if c42 <= 0 else (-5 if c0 <= -30 else 3)))
    total += (((-5 if c20 <= 0 else (4 if c14 <= 8 else -5)) if c42 <= 0 else (-4 if c0 <= -26 else (-1 if c28 <= 137 else 3))) if c18 <= 1 else (((-5 if c15 <= 0 else 3) if c4 <= 8 else 3) if c6 <= -4 else 4))
    total += ((-5 if c0 <= -37 else (4 if c13 <= 12 else -3)) if c0 <= -30 else (((((-2 if c11 <= 32 else 1) if c38 <= 57 else 1) if c0 <= 2 else (2 if c22 <= 0 else -3)) if c6 <= 49 else 4) if c0 <= 18 else 4))
    total += ((-5 if c0 <= -37 else (-2 if c28 <= 118 else (-3 if c40 <= 2 else ((-1 if c29 <= 118 else 3) if c13 <= 79 else -2)))) if c18 <= 1 else (((3 if c29 <= 0 else -5) if c29 <= 219 else 3) if c6 <= -4 else 4))
    total += ((-5 if c0 <= -37 else -2) if c0 <= -30 else (((-1 if c0 <= 2 else (2 if c22 <= 0 else -3)) if c6 <= 49 else 4) if c0 <= 20 else ((-7 if c31 <= 44 else 2) if c40 <= 2 else (5 if c11 <= 32 else 1))))
    total += ((((-3 if c2 <= -27 else 0) if c8 <= -56 else -3) if c0 <= 9 else 4) if c1 <= -41 else (((-4 if c0 <= 16 else 3) if c42 <= 0 else (-3 if c0 <= -52 else 2)) if c13 <= 79 else (-5 if c0 <= -15 else 1)))
    total += (((((-3 if c40 <= 9 else (-4 if c2 <= -22 else 4)) if c13 <= 25 else -2) if c38 <= 68 else 2) if c0 <= 9 else ((3 if c22 <= 0 else -5) if c0 <= 32 else 5)) if c1 <= -41 else (-5 if c0 <= -30 else 1))
    total += (((-2 if c30 <= 99 else (-3 if c0 <= -37 else ((-2 if c28 <= 96 else 3) if c14 <= 8 else -1))) if c13 <= 78 else -4) if c18 <= 1 else (((-2 if c30 <= 50 else 4) if c30 <= 205 else -2) if c0 <= 15 else 4))
    total += (-4 if c0 <= -30 else ((-6 if c31 <= 48 else (3 if c31 <= 75 else -4)) if c40 <= 2 else ((-4 if c13 <= 9 else (1 if c14 <= 16 else -4)) if c0 <= 20 else ((-2 if c8 <= -117 else 4) if c18 <= 2 else 1))))
    total += ((-4 if c0 <= -34 else (((-5 if c30 <= 464 else 2) if c29 <= 643 else 5) if c40 <= 2 else ((-3 if c13 <= 9 else ((1 if c22 <= 0 else -3) if c6 <= 49 else 3)) if c0 <= 30 else 4))) if c17 <= 11 else -4)
    total += (((-3 if c42 <= 0 else (-2 if c2 <= -18 else (((0 if c6 <= 39 else 3) if c16 <= 0 else (7 if c28 <= 17 else -5)) if c16 <= 1 else 4))) if c18 <= 1 else (1 if c38 <= 60 else 4)) if c13 <= 89 else -4)
    total += ((-4 if c0 <= -37 else (((-2 if c30 <= 48 else (((-3 if c28 <= 52 else 2) if c13 <= 46 else (-3 if c29 <= 374 else 1)) if c13 <= 67 else 4)) if c8 <= -45 else -3) if c0 <= 30 else 4)) if c14 <= 16 else -5)
    total += (-4 if c0 <= -37 else (((1 if c14 <= 16 else -4) if c22 <= 0 else (4 if c13 <= 15 else -5)) if c31 <= 258 else (-2 if c12 <= -27 else (((1 if c28 <= 236 else 5) if c11 <= 36 else -2) if c8 <= -49 else -4))))
    total += ((-4 if c11 <= 0 else (((-4 if c0 <= -37 else 0) if c38 <= 76 else ((-6 if c29 <= 97 else (3 if c13 <= 55 else -3)) if c13 <= 65 else 6)) if c0 <= 32 else 4)) if c17 <= 11 else (0 if c13 <= 80 else -5))
    total += ((-4 if c11 <= 0 else (((((1 if c18 <= 2 else (1 if c13 <= 38 else -6)) if c26 <= 0 else -4) if c17 <= 10 else (1 if c14 <= 8 else -4)) if c38 <= 75 else 2) if c0 <= 32 else 4)) if c14 <= 16 else -5)
    total += ((-2 if c29 <= 113 else ((-3 if c9 <= -87 else (2 if c7 <= -77 else -2)) if c38 <= 41 else (-1 if c30 <= 48 else ((0 if c12 <= -28 else 4) if c11 <= 39 else (3 if c32 <= 12 else -5))))) if c17 <= 11 else -4)
    total += ((-4 if c11 <= 0 else (((-4 if c3 <= 46 else (-3 if c20 <= 0 else 6)) if c42 <= 0 else 1) if c18 <= 1 else ((3 if c30 <= 216 else (-7 if c13 <= 14 else 1)) if c0 <= 38 else 4))) if c13 <= 89 else -3)
    total += ((-5 if c0 <= -51 else (((-3 if c40 <= 2 else ((-3 if c11 <= 0 else ((0 if c1 <= -62 else 2) if c16 <= 5 else -6)) if c18 <= 5 else -5)) if c0 <= 32 else 3) if c27 <= 2 else -5)) if c17 <= 11 else -4)
    total += ((-2 if c30 <= 48 else ((4 if c30 <= 216 else ((-2 if c29 <= 216 else 5) if c18 <= 2 else -3)) if c17 <= 0 else ((-1 if c29 <= 545 else 3) if c3 <= 46 else (4 if c15 <= 0 else -4)))) if c14 <= 16 else -4)
    total += (-4 if c11 <= 0 else ((-3 if c40 <= 2 else (((((0 if c2 <= 3 else -3) if c18 <= 1 else 2) if c16 <= 1 else (4 if c18 <= 2 else -3)) if c16 <= 5 else -5) if c27 <= 2 else -5)) if c14 <= 16 else -4))
    total += (-4 if c0 <= -52 else ((((((-4 if c13 <= 65 else 2) if c39 <= 3 else (0 if c29 <= 374 else 2)) if c6 <= 49 else (-6 if c11 <= 2 else 4)) if c28 <= 654 else 4) if c0 <= 40 else 4) if c8 <= -48 else -2))
    total += (-4 if c0 <= -52 else ((((-2 if c1 <= -76 else 1) if c7 <= -41 else -4) if c28 <= 382 else -2) if c38 <= 61 else ((((2 if c33 <= 12 else -9) if c39 <= 3 else 2) if c13 <= 89 else -5) if c28 <= 292 else 3)))
    total += (-2 if c4 <= -3 else (-3 if c0 <= -37 else (-1 if c3 <= 6 else ((2 if c22 <= 0 else (-4 if c29 <= 341 else 6)) if c14 <= 8 else (-3 if c38 <= 77 else ((-1 if c13 <= 65 else 6) if c11 <= 35 else -4))))))
    total += ((-2 if c30 <= 48 else (0 if c38 <= 41 else ((2 if c30 <= 220 else ((-4 if c40 <= 4 else (-4 if c29 <= 125 else 2)) if c40 <= 22 else -7)) if c12 <= -14 else (-1 if c28 <= 87 else 3)))) if c14 <= 16 else -4)
    total += (-4 if c0 <= -52 else ((((((-2 if c23 <= 0 else (6 if c5 <= 33 else -2)) if c31 <= 111 else (1 if c15 <= 0 else -3)) if c16 <= 1 else 2) if c27 <= 2 else -4) if c0 <= 41 else 4) if c16 <= 5 else -5))
    total += ((((-2 if c0 <= -24 else 5) if c28 <= 28 else -3) if c4 <= -3 else ((-3 if c32 <= 5 else ((-2 if c31 <= 296 else 2) if c39 <= 3 else 1)) if c0 <= 40 else 4)) if c14 <= 16 else (-5 if c28 <= 522 else 3))
    total += ((-2 if c13 <= 16 else (-1 if c31 <= 56 else 3)) if c17 <= 0 else ((-5 if c20 <= 0 else (4 if c38 <= -1 else -2)) if c42 <= 0 else (((-1 if c28 <= 118 else 1) if c2 <= 5 else -4) if c16 <= 1 else 3)))
    total += (((-3 if c12 <= -10 else 1) if c40 <= 3 else (-3 if c11 <= 0 else ((3 if c12 <= -40 else (-1 if c1 <= -62 else (-1 if c38 <= 22 else 1))) if c0 <= 30 else (4 if c29 <= 608 else -3)))) if c13 <= 117 else -4)
    total += ((-4 if c0 <= -52 else (((((-4 if c38 <= 33 else 4) if c9 <= -83 else 1) if c15 <= 0 else 5) if c13 <= 26 else -1) if c38 <= 75 else (-3 if c29 <= 103 else (3 if c11 <= 39 else -3)))) if c14 <= 16 else -4)
    total += (-4 if c0 <= -52 else (((-8 if c13 <= 41 else 0) if c31 <= 48 else (-5 if c12 <= -32 else 1)) if c40 <= 3 else ((0 if c31 <= 296 else (-5 if c13 <= 13 else (4 if c15 <= 0 else -2))) if c8 <= -45 else -2)))
    total += (((1 if c30 <= 211 else -5) if c13 <= 16 else (((2 if c2 <= -11 else -4) if c7 <= -102 else 2) if c8 <= -56 else -3)) if c17 <= 0 else (((5 if c8 <= -83 else -3) if c13 <= 15 else -4) if c42 <= 0 else 0))
    total += (-4 if c0 <= -52 else ((((((0 if c7 <= -41 else -3) if c8 <= -67 else 3) if c8 <= -60 else (-5 if c11 <= 8 else (-3 if c0 <= -5 else 2))) if c10 <= -16 else 5) if c27 <= 2 else -4) if c0 <= 41 else 3))
    total += ((-4 if c31 <= 105 else 0) if c30 <= 48 else (((2 if c30 <= 183 else (-3 if c28 <= 123 else ((-1 if c12 <= -13 else (-1 if c29 <= 258 else 4)) if c11 <= 36 else -4))) if c8 <= -46 else -2) if c15 <= 1 else -4))
    total += (((((-3 if c3 <= 4 else ((-1 if c9 <= -83 else ((-4 if c10 <= -65 else 3) if c31 <= 111 else 4)) if c26 <= 0 else -4)) if c13 <= 26 else -2) if c38 <= 55 else 1) if c14 <= 16 else -3) if c16 <= 5 else -5)
    total += (((-4 if c29 <= 643 else 5) if c40 <= 2 else ((-3 if c11 <= 0 else ((-1 if c32 <= 9 else (8 if c31 <= 220 else 0)) if c3 <= -24 else (1 if c14 <= 6 else -1))) if c0 <= 40 else 3)) if c14 <= 18 else -4)
    total += (((2 if c30 <= 216 else 0) if c17 <= 0 else (((-4 if c20 <= 0 else 3) if c14 <= 5 else -5) if c42 <= 0 else (1 if c22 <= 0 else (-7 if c2 <= -4 else (-3 if c29 <= 140 else 6))))) if c15 <= 1 else -4)
    return total


def caption(row: list[int]) -> int:
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
    c35 = row[35]
    c36 = row[36]
    c37 = row[37]
    c38 = row[38]
    c39 = row[39]
    c40 = row[40]
    c42 = row[42]
    total = -204
    total += ((((-5 if c16 <= 5 else (-3 if c17 <= 10 else 13)) if c1 <= -22 else 2) if c35 <= 0 else (1 if c2 <= -18 else 14)) if c1 <= -8 else (((5 if c13 <= 39 else 28) if c10 <= 0 else 2) if c8 <= -37 else 8))
    total += ((-4 if c16 <= 5 else (-1 if c13 <= 70 else 13)) if c1 <= -15 else (((2 if c13 <= 39 else (21 if c31 <= 645 else 3)) if c23 <= 0 else 7) if c28 <= 3 else (4 if c4 <= 5 else (0 if c13 <= 53 else 16))))
    total += ((-5 if c35 <= 0 else 2) if c17 <= 10 else ((((-4 if c1 <= -25 else 0) if c37 <= 0 else 15) if c1 <= -14 else (5 if c4 <= 21 else (13 if c0 <= -16 else -2))) if c35 <= 0 else (14 if c2 <= 19 else -2)))
    total += (((-4 if c37 <= 0 else 12) if c35 <= 0 else (5 if c12 <= -5 else -3)) if c1 <= -19 else ((10 if c28 <= 1 else ((0 if c4 <= 45 else 8) if c16 <= 5 else (1 if c13 <= 87 else 14))) if c1 <= 4 else 11))
    total += ((-4 if c1 <= -34 else ((-2 if c35 <= 0 else 5) if c37 <= 0 else 10)) if c1 <= -19 else (((((10 if c24 <= 0 else 0) if c2 <= 10 else 1) if c23 <= 0 else 1) if c42 <= 0 else 1) if c16 <= 5 else 11))
    total += (((-4 if c17 <= 10 else ((-2 if c16 <= 5 else 10) if c1 <= -3 else 8)) if c35 <= 0 else ((-1 if c2 <= -21 else 6) if c38 <= 44 else 9)) if c3 <= -2 else (-4 if c14 <= 8 else (-3 if c1 <= -21 else 5)))
    total += ((-4 if c3 <= -78 else (0 if c17 <= 10 else 7)) if c28 <= 0 else (-5 if c17 <= 10 else (((((0 if c16 <= 0 else -4) if c37 <= 0 else 9) if c16 <= 5 else 9) if c1 <= 8 else 9) if c25 <= 0 else 12)))
    total += (((-4 if c37 <= 0 else 8) if c16 <= 5 else 4) if c1 <= -25 else (((-1 if c17 <= 10 else ((6 if c27 <= 1 else -1) if c10 <= 0 else -3)) if c0 <= -16 else -2) if c2 <= 10 else (-2 if c4 <= 47 else 6)))
    total += ((((-2 if c37 <= 0 else (0 if c6 <= 16 else 12)) if c1 <= -14 else ((1 if c4 <= 45 else 7) if c1 <= 8 else 7)) if c35 <= 0 else ((3 if c38 <= 44 else 7) if c30 <= 514 else 1)) if c0 <= -10 else -5)
    total += (-4 if c17 <= 10 else ((((1 if c4 <= 17 else (2 if c39 <= 5 else 7)) if c0 <= -10 else -3) if c16 <= 0 else ((-3 if c29 <= 19 else 5) if c4 <= -12 else (-4 if c1 <= 2 else 4))) if c16 <= 5 else 7))
    total += ((-4 if c8 <= -69 else -1) if c1 <= -27 else (((5 if c10 <= -98 else ((-1 if c1 <= 15 else (7 if c11 <= 5 else -1)) if c16 <= 5 else 6)) if c37 <= 0 else (-1 if c29 <= 11 else 10)) if c25 <= 0 else 10))
    total += ((-4 if c35 <= 0 else 3) if c13 <= 53 else ((-3 if c1 <= -27 else (((3 if c17 <= 11 else 7) if c23 <= 0 else -3) if c16 <= 0 else ((5 if c11 <= -2 else -3) if c37 <= 0 else 7))) if c16 <= 5 else 6))
    total += ((((-3 if c37 <= 0 else 6) if c1 <= -27 else ((-1 if c6 <= 20 else (-1 if c38 <= 45 else 4)) if c29 <= 334 else 5)) if c35 <= 0 else (1 if c39 <= 6 else (5 if c12 <= -2 else -4))) if c0 <= -10 else -4)
    total += ((((-3 if c8 <= -98 else 2) if c29 <= 42 else -4) if c37 <= 0 else 5) if c1 <= -27 else (((-2 if c17 <= 10 else ((-1 if c38 <= 13 else 3) if c0 <= -16 else -2)) if c2 <= 17 else -2) if c25 <= 0 else 9))
    total += ((-4 if c8 <= -46 else 1) if c1 <= -34 else ((-2 if c30 <= 15 else ((6 if c12 <= -34 else 2) if c9 <= -68 else (-2 if c16 <= 5 else 4))) if c1 <= -3 else ((6 if c30 <= 17 else 1) if c6 <= 46 else 6)))
    total += (((((0 if c6 <= 12 else (-1 if c40 <= 1 else 11)) if c9 <= -71 else -2) if c29 <= 34 else -2) if c1 <= -27 else ((-1 if c38 <= 49 else (0 if c14 <= 11 else 4)) if c29 <= 334 else 4)) if c0 <= -5 else -4)
    total += ((-4 if c8 <= -46 else (3 if c8 <= -6 else -4)) if c1 <= -34 else ((((3 if c12 <= -1 else -4) if c9 <= -76 else (-2 if c4 <= 17 else (-2 if c39 <= 11 else 3))) if c25 <= 0 else 8) if c2 <= 18 else -2))
    total += (-3 if c1 <= -34 else ((((((0 if c2 <= 0 else 6) if c16 <= 0 else -3) if c25 <= 0 else 6) if c29 <= 400 else 3) if c16 <= 5 else (-4 if c38 <= 10 else (6 if c9 <= -35 else -1))) if c37 <= 0 else 6))
    total += (((-2 if c29 <= 374 else 3) if c38 <= 45 else ((-2 if c5 <= -51 else (4 if c31 <= 879 else -4)) if c9 <= -68 else ((-1 if c31 <= 221 else (1 if c7 <= -63 else 9)) if c3 <= -2 else -2))) if c0 <= -2 else -4)
    total += (((-3 if c29 <= 14 else 4) if c29 <= 41 else -4) if c1 <= -34 else (((2 if c10 <= -98 else (-2 if c37 <= 0 else 4)) if c38 <= 45 else ((2 if c9 <= -64 else -1) if c1 <= 7 else 4)) if c25 <= 0 else 7))
    total += (-3 if c17 <= 10 else (((((-4 if c13 <= 72 else 2) if c12 <= -16 else 4) if c38 <= 77 else -4) if c15 <= 0 else (((1 if c4 <= -14 else 7) if c16 <= 0 else 1) if c23 <= 0 else -2)) if c2 <= 8 else -1))
    total += ((((((-2 if c17 <= 11 else (-3 if c38 <= 29 else (-4 if c39 <= 5 else 5))) if c16 <= 0 else (2 if c11 <= -1 else -4)) if c37 <= 0 else 5) if c29 <= 400 else 3) if c16 <= 5 else 4) if c0 <= 6 else -4)
    total += ((((-2 if c4 <= 21 else ((-4 if c17 <= 12 else 5) if c12 <= -16 else (4 if c2 <= 4 else -3))) if c38 <= 45 else ((1 if c16 <= 1 else -4) if c16 <= 5 else 5)) if c25 <= 0 else 7) if c0 <= 11 else -4)
    total += ((-5 if c17 <= 8 else ((-1 if c13 <= 64 else 2) if c38 <= 77 else -4)) if c15 <= 0 else ((1 if c2 <= 4 else (3 if c16 <= 0 else -4)) if c38 <= 59 else (2 if c29 <= 335 else (11 if c14 <= 11 else 2))))
    total += (-4 if c17 <= 6 else ((((((-1 if c15 <= 0 else ((2 if c6 <= 36 else 8) if c23 <= 0 else -4)) if c16 <= 0 else -2) if c25 <= 0 else 6) if c16 <= 5 else 4) if c37 <= 0 else 5) if c12 <= -2 else -4))
    total += (((((((0 if c12 <= -15 else (4 if c13 <= 173 else -4)) if c30 <= 514 else -3) if c37 <= 0 else 6) if c16 <= 5 else (-2 if c38 <= 11 else 6)) if c9 <= -71 else -1) if c12 <= -2 else -4) if c0 <= 11 else -4)
    total += (((-2 if c30 <= 15 else ((((2 if c23 <= 0 else -2) if c16 <= 1 else -4) if c16 <= 5 else 5) if c12 <= -1 else -4)) if c9 <= -71 else (-1 if c1 <= 10 else (5 if c30 <= 23 else -2))) if c0 <= 11 else -4)
    total += (((((((0 if c11 <= 10 else -4) if c15 <= 0 else (1 if c0 <= -43 else (17 if c1 <= -20 else 4))) if c16 <= 0 else -2) if c16 <= 5 else 3) if c37 <= 0 else 4) if c25 <= 0 else 7) if c18 <= 0 else -4)
    total += ((-4 if c14 <= 16 else 5) if c17 <= 6 else (-2 if c8 <= -112 else ((((-1 if c14 <= 10 else 2) if c16 <= 0 else -2) if c37 <= 0 else (-3 if c29 <= 11 else 6)) if c16 <= 5 else (4 if c31 <= 458 else -3))))
    total += ((2 if c0 <= -34 else -5) if c17 <= 6 else ((((0 if c6 <= 46 else ((-3 if c13 <= 73 else 2) if c15 <= 0 else (2 if c11 <= 21 else 10))) if c37 <= 0 else 4) if c2 <= 25 else -3) if c25 <= 0 else 6))
    total += ((-2 if c30 <= 11 else (((((-1 if c8 <= -112 else ((0 if c29 <= 400 else 4) if c40 <= 10 else 3)) if c20 <= 0 else -3) if c12 <= -2 else -3) if c10 <= -14 else -3) if c2 <= 17 else -2)) if c0 <= 11 else -4)
    total += ((-4 if c32 <= 1 else ((1 if c9 <= -71 else (-1 if c29 <= 262 else (-3 if c39 <= 16 else (((1 if c2 <= -20 else 8) if c16 <= 0 else 1) if c20 <= 0 else -3)))) if c12 <= -2 else -3)) if c0 <= 11 else -4)
    total += (((-4 if c32 <= 1 else ((((1 if c10 <= -24 else -3) if c16 <= 1 else -5) if c16 <= 5 else (-5 if c38 <= 10 else (5 if c31 <= 458 else -2))) if c12 <= -1 else -4)) if c0 <= 5 else -4) if c25 <= 0 else 6)
    total += ((((-2 if c12 <= -16 else (-2 if c17 <= 10 else 4)) if c11 <= 11 else -4) if c8 <= -45 else (7 if c29 <= 33 else -2)) if c15 <= 0 else (((-3 if c38 <= 20 else 2) if c28 <= 292 else 6) if c2 <= 7 else -1))
    total += ((-5 if c17 <= 8 else (-2 if c12 <= -17 else ((4 if c5 <= 20 else 0) if c38 <= 66 else -3))) if c15 <= 0 else (0 if c29 <= 334 else (-2 if c3 <= -27 else (2 if c38 <= 73 else (11 if c12 <= -9 else -1)))))
    total += ((-2 if c8 <= -112 else ((-4 if c32 <= 1 else ((((1 if c16 <= 5 else 4) if c30 <= 643 else -3) if c9 <= -54 else (-1 if c1 <= 10 else 3)) if c13 <= 244 else -3)) if c25 <= 0 else 6)) if c0 <= 11 else -4)
    total += (((((-2 if c5 <= -44 else (-2 if c1 <= -29 else 3)) if c11 <= -1 else -1) if c16 <= 5 else (-2 if c0 <= -92 else ((5 if c39 <= 3 else -3) if c13 <= 88 else 5))) if c37 <= 0 else 3) if c25 <= 0 else 5)
    total += (((-4 if c32 <= 1 else (((((1 if c28 <= 512 else -3) if c9 <= -1 else -4) if c6 <= 49 else 3) if c30 <= 643 else -3) if c2 <= 25 else -3)) if c25 <= 0 else 5) if c18 <= 0 else (-4 if c14 <= 16 else 5))
    total += (((-2 if c12 <= -15 else (-3 if c4 <= -10 else (3 if c14 <= 17 else -3))) if c38 <= 45 else (-3 if c5 <= -51 else ((0 if c15 <= 0 else 2) if c12 <= -8 else (1 if c11 <= 14 else -3)))) if c0 <= 11 else -3)
    total += (-1 if c38 <= 45 else ((((0 if c35 <= 0 else 5) if c31 <= 608 else -5) if c38 <= 77 else -4) if c15 <= 0 else ((2 if c2 <= -10 else 0) if c0 <= -43 else ((0 if c13 <= 100 else 6) if c6 <= 45 else 8))))
    total += ((((((0 if c38 <= 77 else -4) if c15 <= 0 else ((4 if c13 <= 63 else 0) if c0 <= -44 else 6)) if c23 <= 0 else -3) if c16 <= 1 else -4) if c16 <= 5 else (-1 if c30 <= 130 else 4)) if c25 <= 0 else 5)
    total += ((((((1 if c7 <= -51 else (13 if c14 <= 12 else 1)) if c12 <= -3 else -3) if c10 <= -98 else -1) if c16 <= 5 else (-1 if c30 <= 171 else 4)) if c37 <= 0 else (-3 if c29 <= 11 else 5)) if c25 <= 0 else 5)
    total += (((-2 if c12 <= -9 else (((6 if c14 <= 17 else -1) if c10 <= -70 else -1) if c12 <= -3 else -3)) if c38 <= 45 else ((0 if c16 <= 1 else -4) if c16 <= 5 else 3)) if c37 <= 0 else (-3 if c29 <= 11 else 5))
    total += (((((-2 if c15 <= 0 else 1) if c2 <= -20 else (-2 if c29 <= 19 else (2 if c16 <= 0 else ((5 if c12 <= -23 else 0) if c2 <= 6 else -2)))) if c2 <= 18 else -2) if c0 <= 11 else -3) if c20 <= 0 else -3)
    total += (((((-2 if c33 <= 9 else (12 if c1 <= -40 else 0)) if c29 <= 34 else (-3 if c31 <= 494 else 2)) if c17 <= 10 else (0 if c16 <= 5 else 2)) if c10 <= -14 else -3) if c37 <= 0 else (-2 if c29 <= 11 else 4))
    total += ((((-3 if c32 <= 1 else ((-1 if c39 <= 9 else (-1 if c12 <= -36 else (0 if c2 <= -22 else (3 if c2 <= 1 else 0)))) if c2 <= 9 else -1)) if c10 <= -14 else -3) if c25 <= 0 else 5) if c0 <= 11 else -3)
    total += ((((((-4 if c13 <= 27 else (1 if c31 <= 92 else (-5 if c31 <= 125 else 0))) if c40 <= 14 else (0 if c6 <= 31 else 3)) if c30 <= 626 else -4) if c27 <= 1 else -3) if c37 <= 0 else 3) if c12 <= -2 else -3)
    total += ((-3 if c32 <= 1 else ((((0 if c8 <= -68 else (1 if c0 <= -59 else 5)) if c9 <= -54 else (-2 if c29 <= 262 else (-3 if c39 <= 9 else 3))) if c12 <= -1 else -4) if c0 <= 11 else -3)) if c25 <= 0 else 4)
    total += (((((((-2 if c17 <= 10 else 0) if c29 <= 431 else 2) if c23 <= 0 else (-3 if c31 <= 195 else (-3 if c14 <= 13 else 4))) if c28 <= 308 else 2) if c14 <= 33 else 5) if c13 <= 244 else -3) if c20 <= 0 else -3)
    total += ((-2 if c8 <= -112 else ((((((0 if c23 <= 0 else -6) if c12 <= -15 else (4 if c11 <= 6 else -1)) if c14 <= 13 else 2) if c19 <= 1 else -3) if c13 <= 244 else -3) if c20 <= 0 else -3)) if c30 <= 643 else -3)
    total += ((((-4 if c16 <= 5 else (-3 if c17 <= 10 else 17)) if c37 <= 0 else 15) if c1 <= -8 else (13 if c1 <= 8 else 29)) if c36 <= 0 else (-2 if c1 <= -18 else (3 if c13 <= 39 else (29 if c28 <= 1 else 1))))
    total += (((-1 if c1 <= -26 else 16) if c7 <= -99 else -4) if c32 <= 2 else ((-4 if c16 <= 5 else (-3 if c17 <= 10 else 13)) if c1 <= -14 else ((1 if c29 <= 19 else 18) if c42 <= 0 else (1 if c14 <= 12 else 11))))
    total += ((((-5 if c17 <= 10 else -3) if c37 <= 0 else 12) if c35 <= 0 else (0 if c38 <= 33 else 9)) if c1 <= -15 else ((4 if c13 <= 60 else (12 if c23 <= 0 else (8 if c11 <= 8 else -2))) if c6 <= 46 else 16))
    total += ((((-4 if c37 <= 0 else 10) if c1 <= -14 else (2 if c4 <= 20 else (12 if c0 <= -16 else -2))) if c16 <= 5 else (-2 if c17 <= 10 else 11)) if c35 <= 0 else ((1 if c17 <= 10 else 11) if c12 <= -1 else -3))
    total += (((-4 if c1 <= -34 else (-2 if c35 <= 0 else 4)) if c37 <= 0 else 7) if c1 <= -21 else ((-2 if c13 <= 27 else ((5 if c1 <= -6 else 10) if c30 <= 643 else 1)) if c42 <= 0 else (1 if c1 <= 2 else 7)))
    total += ((-5 if c17 <= 10 else ((((-4 if c37 <= 0 else 6) if c1 <= -25 else (4 if c10 <= -70 else -1)) if c1 <= -6 else (4 if c1 <= 16 else 10)) if c16 <= 5 else 8)) if c35 <= 0 else (4 if c38 <= 44 else 8))
    total += (-4 if c17 <= 10 else (((-3 if c37 <= 0 else 6) if c16 <= 5 else 7) if c1 <= -22 else ((-2 if c30 <= 15 else 4) if c1 <= -3 else ((8 if c23 <= 0 else (-1 if c13 <= 130 else 8)) if c8 <= -37 else 0))))
    total += (-4 if c17 <= 10 else (((((-2 if c38 <= 43 else (-1 if c30 <= 68 else 6)) if c35 <= 0 else 6) if c4 <= 17 else ((1 if c1 <= -27 else 7) if c26 <= 0 else -4)) if c0 <= -16 else -3) if c2 <= 8 else -2))
    total += ((-4 if c35 <= 0 else 1) if c17 <= 10 else (((-3 if c37 <= 0 else 5) if c16 <= 5 else 6) if c1 <= -23 else ((5 if c16 <= 0 else (-1 if c37 <= 0 else 8)) if c16 <= 5 else (8 if c9 <= -11 else -1))))
    total += ((-4 if c17 <= 10 else ((((-1 if c15 <= 0 else ((3 if c6 <= 36 else 10) if c16 <= 0 else (-2 if c37 <= 0 else 7))) if c2 <= 10 else -3) if c16 <= 5 else 5) if c25 <= 0 else 10)) if c35 <= 0 else 5)
    total += (-4 if c17 <= 10 else ((((-3 if c15 <= 0 else 8) if c13 <= 64 else ((1 if c4 <= -13 else 7) if c23 <= 0 else -3)) if c16 <= 0 else (-3 if c1 <= -8 else 2)) if c16 <= 5 else (-3 if c38 <= 13 else 7)))
    total += (((-3 if c1 <= -27 else ((0 if c37 <= 0 else 6) if c4 <= 17 else (-3 if c8 <= -110 else 5))) if c35 <= 0 else (((-2 if c4 <= -19 else 4) if c38 <= 44 else 6) if c30 <= 514 else 0)) if c0 <= -10 else -4)
    total += ((-4 if c35 <= 0 else 1) if c17 <= 10 else (-2 if c1 <= -27 else ((-2 if c30 <= 15 else (4 if c9 <= -54 else -1)) if c1 <= -3 else (7 if c30 <= 22 else (0 if c30 <= 97 else (5 if c8 <= -37 else -2))))))
    total += ((((-1 if c29 <= 42 else -4) if c37 <= 0 else 5) if c1 <= -27 else ((1 if c1 <= 8 else 5) if c10 <= -24 else -2)) if c35 <= 0 else (((4 if c2 <= 19 else -3) if c30 <= 514 else 0) if c12 <= -1 else -4))
    total += (-3 if c1 <= -34 else ((0 if c38 <= 45 else ((((3 if c11 <= 11 else -3) if c15 <= 0 else (-2 if c39 <= 5 else (4 if c11 <= 14 else 12))) if c16 <= 0 else -1) if c16 <= 5 else 6)) if c25 <= 0 else 9))
    total += ((-4 if c17 <= 10 else ((-2 if c1 <= -34 else (((3 if c10 <= -70 else -1) if c37 <= 0 else 9) if c9 <= -56 else (1 if c3 <= -11 else -3))) if c1 <= 11 else 4)) if c35 <= 0 else (0 if c39 <= 6 else 4))
    total += ((((-2 if c37 <= 0 else 5) if c16 <= 5 else 4) if c1 <= -21 else ((((4 if c2 <= 10 else -1) if c31 <= 730 else -2) if c23 <= 0 else (-3 if c31 <= 195 else 4)) if c42 <= 0 else 0)) if c18 <= 0 else -4)
    total += (((-2 if c8 <= -69 else ((8 if c29 <= 34 else -1) if c9 <= -75 else -1)) if c1 <= -27 else ((3 if c10 <= -99 else ((-4 if c40 <= 39 else 0) if c37 <= 0 else 5)) if c38 <= 49 else 3)) if c0 <= -5 else -4)
    total += (((-2 if c31 <= 348 else (-2 if c28 <= 72 else 6)) if c1 <= -27 else ((((-2 if c38 <= 13 else (0 if c40 <= 6 else 3)) if c2 <= 10 else -2) if c4 <= 47 else 5) if c25 <= 0 else 8)) if c0 <= -2 else -4)
    total += ((((((((-1 if c2 <= -21 else 3) if c23 <= 0 else -4) if c16 <= 5 else 6) if c37 <= 0 else 7) if c9 <= -75 else (-1 if c29 <= 436 else 4)) if c12 <= -2 else -4) if c2 <= 17 else -2) if c0 <= -2 else -4)
    total += ((0 if c33 <= 10 else -3) if c1 <= -34 else (((-3 if c38 <= 45 else (5 if c38 <= 50 else 0)) if c4 <= 4 else (5 if c11 <= -1 else (0 if c4 <= 47 else 4))) if c37 <= 0 else (-3 if c29 <= 11 else 8)))
    total += ((((((-2 if c29 <= 400 else 1) if c1 <= -3 else (5 if c30 <= 22 else -1)) if c25 <= 0 else 8) if c37 <= 0 else (-2 if c29 <= 11 else 7)) if c16 <= 5 else 4) if c18 <= 0 else (-5 if c14 <= 16 else 5))
    total += (-4 if c17 <= 6 else (((((-2 if c14 <= 10 else (0 if c4 <= 17 else (0 if c39 <= 5 else 6))) if c16 <= 0 else -3) if c37 <= 0 else 4) if c25 <= 0 else 7) if c16 <= 5 else (4 if c31 <= 458 else -2)))
    total += (((-4 if c32 <= 0 else (((0 if c15 <= 0 else 2) if c8 <= -65 else (5 if c30 <= 384 else -1)) if c12 <= -1 else -4)) if c9 <= -71 else (-1 if c1 <= 10 else 2)) if c18 <= 0 else (-5 if c14 <= 16 else 5))
    total += (((((3 if c10 <= -98 else ((-3 if c30 <= 11 else (2 if c29 <= 59 else -1)) if c16 <= 5 else (0 if c5 <= 11 else 7))) if c12 <= -2 else -4) if c2 <= 18 else -2) if c0 <= 5 else -4) if c25 <= 0 else 7)
    total += ((((((((-1 if c39 <= 5 else 3) if c16 <= 0 else (3 if c2 <= -11 else -3)) if c23 <= 0 else -3) if c37 <= 0 else 6) if c16 <= 5 else 5) if c12 <= -1 else -4) if c9 <= -71 else -1) if c18 <= 0 else -4)
    total += (-4 if c17 <= 6 else (((1 if c7 <= -51 else 8) if c10 <= -98 else ((-3 if c1 <= -33 else 0) if c8 <= -63 else (((-1 if c31 <= 116 else 5) if c31 <= 512 else -2) if c9 <= -54 else -2))) if c25 <= 0 else 7))
    total += (((((-1 if c1 <= 27 else 3) if c37 <= 0 else (0 if c6 <= 16 else 6)) if c16 <= 5 else (-1 if c38 <= 45 else 5)) if c29 <= 400 else ((4 if c2 <= 4 else -1) if c12 <= -3 else -3)) if c0 <= 11 else -4)
    total += (((((((2 if c10 <= -98 else (0 if c16 <= 0 else -2)) if c37 <= 0 else 4) if c23 <= 0 else -3) if c16 <= 5 else (4 if c9 <= -10 else -4)) if c25 <= 0 else 7) if c12 <= -1 else -4) if c0 <= 11 else -4)
    total += (((((((-2 if c12 <= -16 else 4) if c11 <= 11 else -2) if c15 <= 0 else (1 if c0 <= -43 else (3 if c30 <= 288 else 12))) if c2 <= 17 else -2) if c10 <= -14 else -3) if c25 <= 0 else 7) if c0 <= 11 else -4)
    total += (((-4 if c32 <= 1 else ((-1 if c38 <= 45 else (0 if c15 <= 0 else ((-2 if c39 <= 5 else (13 if c1 <= -19 else 3)) if c16 <= 0 else 1))) if c2 <= 25 else -3)) if c25 <= 0 else 6) if c0 <= 11 else -4)
    total += (((-4 if c17 <= 8 else (-2 if c2 <= -24 else 1)) if c38 <= 77 else -5) if c15 <= 0 else (((-3 if c38 <= 29 else 2) if c0 <= -43 else (2 if c11 <= 10 else 13)) if c16 <= 0 else (1 if c2 <= 3 else -2)))
    total += ((((-3 if c5 <= -77 else ((((-1 if c8 <= -46 else 5) if c38 <= 29 else 3) if c31 <= 512 else (-6 if c39 <= 6 else 1)) if c12 <= -1 else -4)) if c9 <= -71 else -1) if c0 <= 5 else -4) if c25 <= 0 else 6)
    total += ((((((0 if c29 <= 400 else (4 if c12 <= -3 else -4)) if c23 <= 0 else -2) if c16 <= 1 else -5) if c0 <= 5 else -4) if c16 <= 5 else ((-1 if c0 <= -87 else 4) if c9 <= -10 else -3)) if c25 <= 0 else 6)
    total += ((((((0 if c10 <= -70 else (-4 if c4 <= 17 else 0)) if c38 <= 45 else (0 if c16 <= 5 else 3)) if c6 <= 49 else 2) if c37 <= 0 else (-3 if c29 <= 11 else 5)) if c0 <= 11 else -4) if c25 <= 0 else 6)
    total += (((((-2 if c8 <= -112 else ((-2 if c30 <= 11 else ((0 if c14 <= 10 else 2) if c19 <= 1 else -3)) if c20 <= 0 else -4)) if c2 <= 25 else -3) if c12 <= -1 else -4) if c25 <= 0 else 6) if c0 <= 11 else -4)
    total += (((-3 if c8 <= -54 else (8 if c29 <= 41 else -4)) if c13 <= 64 else (1 if c38 <= 77 else -4)) if c15 <= 0 else ((-3 if c38 <= 24 else 1) if c0 <= -43 else ((2 if c11 <= 10 else 11) if c16 <= 0 else -1)))
    total += ((((((1 if c11 <= 6 else (-1 if c6 <= 48 else 4)) if c2 <= 7 else ((-2 if c0 <= -65 else 8) if c16 <= 0 else -3)) if c25 <= 0 else 5) if c10 <= -14 else -4) if c0 <= 11 else -3) if c37 <= 0 else 3)
    total += (((((-4 if c32 <= 1 else (((2 if c6 <= -3 else (-2 if c6 <= 46 else 2)) if c8 <= -72 else 3) if c9 <= -71 else 0)) if c12 <= -2 else -3) if c30 <= 643 else -4) if c25 <= 0 else 5) if c0 <= 11 else -3)
    total += (((((1 if c11 <= 5 else ((-3 if c7 <= -43 else 5) if c14 <= 8 else 0)) if c19 <= 1 else -4) if c16 <= 1 else -5) if c20 <= 0 else -4) if c16 <= 5 else (-1 if c13 <= 88 else (-1 if c0 <= -92 else 5)))
    total += (((-4 if c17 <= 8 else ((2 if c10 <= -38 else -3) if c38 <= 77 else -3)) if c31 <= 367 else -4) if c15 <= 0 else (0 if c0 <= -43 else ((-4 if c13 <= 99 else 7) if c31 <= 144 else (9 if c16 <= 0 else 0))))
    total += ((-2 if c8 <= -112 else (((-2 if c12 <= -17 else ((5 if c5 <= 20 else -1) if c38 <= 62 else -3)) if c15 <= 0 else ((1 if c23 <= 0 else -3) if c28 <= 308 else 5)) if c13 <= 244 else -3)) if c30 <= 643 else -3)
    total += ((((((-1 if c29 <= 400 else 2) if c30 <= 643 else -4) if c37 <= 0 else (-3 if c29 <= 11 else 5)) if c16 <= 1 else -4) if c25 <= 0 else 5) if c16 <= 5 else (-4 if c38 <= 10 else (3 if c29 <= 516 else -3)))
    total += (-1 if c38 <= 45 else (((((-3 if c17 <= 10 else 4) if c10 <= -51 else -2) if c11 <= 11 else -3) if c31 <= 363 else -4) if c15 <= 0 else ((1 if c29 <= 341 else (0 if c3 <= -23 else 8)) if c12 <= -8 else -2)))
    total += ((-3 if c32 <= 1 else (((((-1 if c15 <= 0 else 4) if c4 <= -24 else -3) if c4 <= 18 else 4) if c11 <= -1 else (0 if c23 <= 0 else -3)) if c16 <= 5 else (-1 if c14 <= 13 else 4))) if c25 <= 0 else 5)
    total += (((((((-2 if c12 <= -17 else 1) if c15 <= 0 else (3 if c2 <= -8 else 0)) if c23 <= 0 else -2) if c20 <= 0 else -4) if c16 <= 1 else -4) if c16 <= 5 else (-1 if c30 <= 130 else 4)) if c12 <= -1 else -4)
    total += ((((-3 if c32 <= 1 else (((-3 if c1 <= -68 else (0 if c39 <= 9 else 1)) if c10 <= -14 else -3) if c20 <= 0 else -3)) if c2 <= 25 else -3) if c25 <= 0 else 5) if c24 <= 0 else (-5 if c29 <= 387 else 2))
    total += ((-1 if c38 <= 45 else ((1 if c38 <= 77 else -4) if c15 <= 0 else (((3 if c2 <= -11 else (-2 if c8 <= -81 else 2)) if c8 <= -18 else -4) if c31 <= 317 else (0 if c32 <= 9 else 5)))) if c30 <= 643 else -3)
    total += (-2 if c8 <= -112 else ((2 if c0 <= -113 else -2) if c29 <= 19 else ((((1 if c38 <= 71 else -4) if c15 <= 0 else (0 if c40 <= 10 else 4)) if c2 <= 7 else (4 if c16 <= 0 else -3)) if c37 <= 0 else 4)))
    total += ((((-1 if c29 <= 16 else (2 if c0 <= -40 else (12 if c1 <= -30 else 1))) if c29 <= 42 else (-2 if c4 <= 17 else (3 if c11 <= -1 else (1 if c16 <= 0 else -2)))) if c8 <= -4 else -3) if c12 <= -3 else -2)
    return total


def byline(row: list[int]) -> int:
    c0 = row[0]
    c2 = row[2]
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
    c34 = row[34]
    c35 = row[35]
    c36 = row[36]
    c37 = row[37]
    c38 = row[38]
    total = -133
    total += (((3 if c19 <= 1 else -2) if c26 <= 1 else ((-2 if c5 <= 0 else 3) if c36 <= 0 else 3)) if c0 <= 0 else ((10 if c21 <= -21 else 3) if c23 <= -1 else 3))
    total += ((7 if c13 <= 43 else 0) if c26 <= 1 else (((-2 if c36 <= 0 else -1) if c5 <= 0 else 0) if c0 <= 0 else ((7 if c34 <= 1 else 3) if c12 <= 69 else 0)))
    total += ((((-1 if c25 <= 0 else 1) if c19 <= 0 else -2) if c26 <= 9 else (-2 if c5 <= 0 else 1)) if c2 <= 0 else ((6 if c12 <= 61 else 1) if c23 <= -1 else 1))
    total += ((-3 if c25 <= 0 else ((1 if c13 <= 60 else -2) if c23 <= -1 else (-2 if c18 <= 0 else 0))) if c2 <= 0 else ((5 if c12 <= 61 else 1) if c23 <= -1 else 1))
    total += (((4 if c20 <= 0 else -2) if c32 <= 105 else -1) if c26 <= 1 else ((((-1 if c0 <= 0 else 2) if c5 <= 0 else 5) if c12 <= 59 else -3) if c36 <= 0 else 4))
    total += (((4 if c23 <= 1 else 1) if c12 <= 61 else -1) if c26 <= 1 else ((-2 if c15 <= 9 else ((1 if c14 <= 2 else -2) if c13 <= 64 else -3)) if c5 <= 0 else 4))
    total += ((-2 if c22 <= 0 else ((1 if c19 <= 1 else -2) if c23 <= 1 else (((-2 if c17 <= 1 else 0) if c13 <= 28 else 1) if c13 <= 34 else -3))) if c5 <= 0 else 3)
    total += (((3 if c13 <= 43 else 0) if c35 <= 1 else -1) if c26 <= 1 else ((((-2 if c0 <= 0 else 1) if c38 <= 0 else 1) if c5 <= 0 else 3) if c36 <= 0 else 3))
    total += (-2 if c22 <= 0 else (((1 if c13 <= 10 else (4 if c19 <= 1 else 1)) if c12 <= 61 else -1) if c25 <= 1 else (-2 if c17 <= 1 else (1 if c13 <= 35 else -1))))
    total += (((1 if c15 <= 10 else -2) if c0 <= 0 else 3) if c26 <= 2 else ((-1 if c22 <= -2 else ((4 if c34 <= 0 else 0) if c22 <= 7 else -1)) if c19 <= 0 else -2))
    total += ((-2 if c22 <= 0 else ((1 if c13 <= 76 else -2) if c23 <= -1 else ((-1 if c17 <= 1 else 1) if c13 <= 34 else -2))) if c0 <= 0 else (3 if c23 <= 2 else 1))
    total += (((-1 if c13 <= 12 else (-1 if c22 <= 0 else (((3 if c22 <= 7 else 2) if c21 <= -11 else 1) if c19 <= 1 else -1))) if c26 <= 9 else -1) if c12 <= 57 else -2)
    total += ((((-1 if c15 <= 8 else (-1 if c25 <= 0 else ((3 if c12 <= 69 else -1) if c34 <= 2 else -1))) if c13 <= 60 else -1) if c26 <= 9 else -1) if c19 <= 1 else -2)
    total += (((1 if c35 <= 0 else -2) if c22 <= 0 else (3 if c34 <= 0 else ((0 if c34 <= 1 else -2) if c17 <= 1 else (2 if c19 <= 0 else 0)))) if c13 <= 64 else -2)
    total += ((-1 if c22 <= 0 else ((2 if c13 <= 80 else -1) if c22 <= 7 else (-1 if c29 <= 11 else (-1 if c17 <= 1 else (1 if c24 <= -5 else 5))))) if c19 <= 1 else -2)
    total += (-2 if c22 <= 0 else ((2 if c34 <= 0 else (-1 if c6 <= 56 else 2)) if c23 <= 1 else ((4 if c30 <= -1 else (-1 if c17 <= 2 else 1)) if c12 <= 45 else -2)))
    total += (((-1 if c0 <= 0 else 2) if c31 <= 51 else (((-1 if c25 <= 0 else (-1 if c15 <= 8 else 3)) if c24 <= 1 else 0) if c32 <= 347 else -1)) if c12 <= 57 else -2)
    total += ((-1 if c23 <= -10 else (((1 if c19 <= 0 else -1) if c34 <= 1 else (-1 if c17 <= 2 else 1)) if c0 <= 0 else (2 if c23 <= 18 else 1))) if c12 <= 59 else -2)
    total += ((-2 if c22 <= -5 else ((-1 if c14 <= 1 else (2 if c20 <= 0 else -2)) if c25 <= 1 else (-1 if c17 <= 1 else (0 if c29 <= 11 else 2)))) if c13 <= 76 else -2)
    total += (((-2 if c23 <= -6 else (1 if c13 <= 33 else -2)) if c22 <= 0 else (1 if c22 <= 5 else (-2 if c17 <= 1 else 0))) if c5 <= 0 else (1 if c32 <= 16 else 3))
    total += ((((-1 if c11 <= 0 else 1) if c31 <= 51 else (1 if c19 <= 1 else -1)) if c0 <= 0 else (2 if c24 <= -9 else 1)) if c12 <= 59 else (-1 if c32 <= 35 else -2))
    total += ((-2 if c22 <= -5 else (((-3 if c31 <= 53 else 0) if c14 <= 1 else ((2 if c19 <= 0 else -1) if c32 <= 347 else -2)) if c24 <= 10 else -2)) if c13 <= 76 else -2)
    total += ((((-1 if c5 <= 0 else 0) if c23 <= -10 else (-1 if c14 <= 1 else (0 if c12 <= 64 else -1))) if c19 <= 1 else -2) if c0 <= 0 else (2 if c23 <= 2 else 0))
    total += (((-2 if c13 <= 12 else (-2 if c22 <= 0 else (1 if c22 <= 6 else (-2 if c37 <= 0 else 0)))) if c31 <= 52 else (1 if c12 <= 75 else -2)) if c5 <= 0 else 2)
    total += (-2 if c22 <= -5 else (((((0 if c6 <= 56 else 2) if c31 <= 52 else (2 if c12 <= 81 else -1)) if c32 <= 287 else -1) if c34 <= 1 else -1) if c19 <= 1 else -2))
    total += (((-2 if c5 <= 0 else 2) if c23 <= -10 else (((-1 if c13 <= 8 else (2 if c32 <= 247 else 0)) if c34 <= 1 else 0) if c19 <= 1 else -2)) if c13 <= 76 else -2)
    total += (((-2 if c5 <= 0 else 1) if c23 <= -10 else ((-1 if c13 <= 10 else (2 if c19 <= 1 else -1)) if c23 <= 1 else (0 if c19 <= 0 else -2))) if c13 <= 76 else -2)
    total += (((-1 if c31 <= 110 else 3) if c13 <= 12 else ((-1 if c30 <= 9 else 2) if c13 <= 19 else ((-1 if c13 <= 23 else 1) if c32 <= 36 else -1))) if c19 <= 1 else -2)
    total += (((((0 if c12 <= 69 else -1) if c35 <= 0 else -1) if c19 <= 1 else -2) if c6 <= 88 else -2) if c5 <= 0 else (0 if c32 <= 16 else (2 if c12 <= 25 else 0)))
    total += ((-2 if c22 <= -6 else ((-1 if c14 <= 1 else ((2 if c19 <= 0 else -1) if c14 <= 2 else -1)) if c34 <= 1 else (-2 if c17 <= 1 else 0))) if c13 <= 76 else -2)
    total += ((-1 if c23 <= -10 else (((0 if c13 <= 10 else 2) if c20 <= 0 else -1) if c22 <= 4 else (-1 if c17 <= 2 else (0 if c14 <= 1 else 2)))) if c19 <= 1 else -2)
    total += (((-1 if c31 <= 110 else 3) if c13 <= 12 else (-1 if c30 <= 8 else ((1 if c22 <= 5 else -1) if c17 <= 1 else (1 if c23 <= 26 else 3)))) if c19 <= 1 else -2)
    total += (((((0 if c13 <= 11 else 2) if c35 <= 0 else 0) if c26 <= 8 else 0) if c13 <= 28 else 2) if c12 <= 25 else (0 if c22 <= 3 else (-2 if c18 <= 0 else 0)))
    total += ((-2 if c22 <= -5 else ((-1 if c13 <= 12 else 0) if c12 <= 64 else -2)) if c2 <= 0 else (((1 if c12 <= 46 else 0) if c17 <= 1 else 2) if c23 <= 2 else 0))
    total += ((((0 if c34 <= 0 else -1) if c17 <= 2 else (0 if c13 <= 12 else (2 if c13 <= 44 else 0))) if c38 <= 0 else (3 if c12 <= 25 else -1)) if c19 <= 1 else -2)
    total += (((-2 if c15 <= 0 else (2 if c21 <= -15 else -1)) if c34 <= 0 else ((-1 if c12 <= 3 else -2) if c17 <= 1 else (-1 if c15 <= 9 else 1))) if c35 <= 0 else -1)
    total += (((-2 if c0 <= 0 else 0) if c15 <= 9 else (((-2 if c31 <= 147 else 0) if c14 <= 1 else 0) if c14 <= 2 else -1)) if c5 <= 0 else (0 if c32 <= 16 else 2))
    total += (((-3 if c13 <= 10 else (1 if c13 <= 18 else (-1 if c11 <= 0 else 2))) if c31 <= 52 else ((0 if c15 <= 9 else 2) if c21 <= -15 else -1)) if c24 <= 10 else -2)
    total += (-2 if c22 <= -6 else ((((2 if c32 <= 26 else 0) if c9 <= 0 else -1) if c16 <= 0 else -2) if c34 <= 0 else (-2 if c14 <= 1 else (-1 if c17 <= 2 else 1))))
    total += (((0 if c2 <= 0 else (((2 if c12 <= 58 else 0) if c9 <= 0 else 0) if c24 <= -9 else 0)) if c38 <= 0 else (3 if c12 <= 25 else -1)) if c19 <= 1 else -2)
    total += (((-2 if c22 <= -6 else ((-1 if c14 <= 1 else (1 if c19 <= 2 else -1)) if c22 <= 5 else (0 if c19 <= 0 else -2))) if c13 <= 76 else -2) if c11 <= 0 else 2)
    total += ((1 if c29 <= 0 else (((-1 if c17 <= 1 else ((2 if c22 <= 1 else 0) if c29 <= 11 else 2)) if c35 <= 0 else -1) if c38 <= 0 else 2)) if c20 <= 0 else -2)
    total += (((((1 if c12 <= 55 else -1) if c21 <= -4 else -2) if c35 <= 0 else (-2 if c22 <= 0 else (-1 if c13 <= 14 else 0))) if c5 <= 0 else 1) if c24 <= 10 else -1)
    total += ((((((0 if c13 <= 28 else 2) if c32 <= 146 else 2) if c13 <= 37 else (1 if c32 <= 32 else -2)) if c32 <= 347 else -2) if c35 <= 0 else -1) if c24 <= 10 else -1)
    total += ((-2 if c23 <= -17 else ((1 if c13 <= 45 else -1) if c22 <= 5 else ((2 if c32 <= -1 else (-1 if c17 <= 2 else 1)) if c12 <= 53 else -2))) if c11 <= 0 else 2)
    total += (((-1 if c13 <= 12 else ((0 if c34 <= 0 else -1) if c17 <= 1 else (2 if c13 <= 18 else (0 if c2 <= 0 else 2)))) if c26 <= 9 else -1) if c20 <= 0 else -2)
    total += ((((1 if c34 <= 0 else (-2 if c32 <= 6 else 1)) if c23 <= 1 else 0) if c35 <= 0 else (-2 if c22 <= 0 else (-2 if c8 <= 0 else 0))) if c32 <= 347 else -2)
    total += (((-2 if c14 <= 1 else (0 if c19 <= 0 else -2)) if c31 <= 52 else (0 if c31 <= 210 else (-2 if c24 <= 0 else 0))) if c5 <= 0 else (0 if c6 <= 87 else 1))
    total += (((((-2 if c13 <= 12 else (0 if c19 <= 0 else -2)) if c31 <= 54 else (0 if c12 <= 75 else -2)) if c5 <= 0 else 1) if c24 <= 10 else -1) if c38 <= 0 else 1)
    total += ((0 if c17 <= 1 else ((0 if c30 <= 11 else (2 if c14 <= 2 else 0)) if c29 <= 11 else ((3 if c12 <= 81 else 0) if c34 <= 3 else 0))) if c19 <= 1 else -1)
    total += (-3 if c22 <= 0 else (((4 if c23 <= 1 else -2) if c34 <= 0 else ((3 if c22 <= 8 else -1) if c13 <= 36 else -3)) if c0 <= 0 else (10 if c23 <= -1 else 4)))
    total += (((0 if c26 <= 1 else (-3 if c22 <= 0 else (0 if c23 <= -1 else -2))) if c5 <= 0 else 2) if c0 <= 0 else ((7 if c12 <= 61 else 2) if c23 <= -1 else 2))
    total += ((6 if c13 <= 43 else (-2 if c8 <= 2 else 4)) if c26 <= 1 else (((-1 if c5 <= 0 else 1) if c2 <= 0 else (5 if c23 <= 2 else 1)) if c12 <= 59 else -3))
    total += (((5 if c35 <= 1 else 0) if c13 <= 43 else 0) if c26 <= 1 else ((-3 if c22 <= 0 else ((2 if c19 <= 1 else -3) if c34 <= 0 else -2)) if c5 <= 0 else 5))
    total += (((-3 if c22 <= 0 else ((0 if c23 <= 1 else -1) if c19 <= 0 else -2)) if c5 <= 0 else 1) if c0 <= 0 else ((4 if c34 <= 1 else 1) if c15 <= 11 else 1))
    total += (((((4 if c35 <= 0 else 1) if c12 <= 69 else -1) if c15 <= 10 else 0) if c26 <= 3 else (-1 if c38 <= 0 else 4)) if c19 <= 0 else (-1 if c26 <= 1 else -2))
    total += ((-2 if c22 <= 0 else (((1 if c19 <= 1 else -2) if c32 <= 347 else -2) if c13 <= 64 else -3)) if c2 <= 0 else ((4 if c34 <= 1 else 2) if c12 <= 57 else 1))
    total += ((((-1 if c29 <= 10 else (0 if c32 <= 187 else -1)) if c5 <= 0 else 2) if c0 <= 0 else (3 if c22 <= 8 else 2)) if c12 <= 57 else (-1 if c26 <= 1 else -2))
    total += (((-1 if c15 <= 7 else (-1 if c22 <= -5 else 3)) if c26 <= 2 else ((-1 if c36 <= 0 else 1) if c5 <= 0 else (5 if c26 <= 11 else 1))) if c12 <= 60 else -2)
    total += ((2 if c32 <= 105 else -1) if c26 <= 1 else ((((-2 if c22 <= 0 else (1 if c5 <= 0 else 4)) if c26 <= 9 else -2) if c13 <= 64 else -3) if c36 <= 0 else 4))
    total += (-2 if c25 <= 0 else ((((1 if c5 <= 0 else 3) if c31 <= 51 else 4) if c12 <= 61 else -1) if c23 <= 1 else ((-2 if c17 <= 1 else 1) if c13 <= 34 else -2)))
    total += ((((-1 if c22 <= 0 else (1 if c21 <= -7 else -1)) if c26 <= 9 else -1) if c12 <= 62 else -2) if c0 <= 0 else ((3 if c9 <= 0 else 1) if c15 <= 11 else 1))
    total += ((-1 if c25 <= 0 else (((1 if c13 <= 11 else (1 if c15 <= 0 else 3)) if c12 <= 69 else -1) if c22 <= 7 else (-1 if c5 <= 0 else 2))) if c19 <= 1 else -2)
    total += ((-1 if c22 <= 0 else (((-1 if c13 <= 10 else (0 if c14 <= 1 else 3)) if c13 <= 80 else -1) if c23 <= 1 else (3 if c30 <= -1 else -1))) if c19 <= 1 else -2)
    total += ((-2 if c22 <= -4 else ((-2 if c15 <= 0 else ((-2 if c31 <= 53 else 2) if c14 <= 1 else (3 if c19 <= 0 else -1))) if c34 <= 1 else -1)) if c13 <= 64 else -2)
    total += (((-1 if c18 <= 0 else 1) if c0 <= 0 else 2) if c26 <= 2 else ((((-1 if c31 <= 51 else 0) if c5 <= 0 else 2) if c12 <= 59 else -2) if c36 <= 0 else 3))
    total += ((((-1 if c31 <= 52 else (-1 if c15 <= 9 else (0 if c15 <= 11 else -1))) if c0 <= 0 else 1) if c5 <= 0 else (3 if c31 <= 81 else 1)) if c19 <= 1 else -2)
    total += ((((0 if c13 <= 12 else ((3 if c27 <= 0 else 1) if c19 <= 0 else 0)) if c14 <= 2 else 0) if c12 <= 57 else -2) if c26 <= 9 else (-1 if c36 <= 0 else 2))
    total += (((-2 if c23 <= -10 else ((1 if c34 <= 1 else -1) if c19 <= 0 else -2)) if c31 <= 52 else ((-1 if c15 <= 8 else 1) if c12 <= 75 else -2)) if c5 <= 0 else 2)
    total += (-2 if c22 <= 0 else ((2 if c20 <= 0 else -2) if c22 <= 4 else (-2 if c17 <= 1 else ((0 if c30 <= 8 else (1 if c23 <= 27 else 4)) if c19 <= 0 else -1))))
    total += ((-2 if c22 <= -5 else (((0 if c23 <= -10 else 2) if c20 <= 0 else -2) if c23 <= 1 else ((3 if c30 <= -1 else 0) if c19 <= 0 else -2))) if c13 <= 76 else -2)
    total += ((-1 if c22 <= 0 else (((-1 if c14 <= 1 else 2) if c22 <= 7 else (-1 if c29 <= 11 else (-1 if c17 <= 1 else 4))) if c13 <= 64 else -1)) if c19 <= 1 else -2)
    total += (((-1 if c2 <= 0 else 1) if c31 <= 52 else (((-1 if c22 <= -1 else (2 if c13 <= 64 else -1)) if c32 <= 284 else -1) if c34 <= 2 else -1)) if c19 <= 1 else -2)
    total += ((-1 if c13 <= 12 else (-1 if c22 <= 0 else ((2 if c20 <= 0 else -1) if c25 <= 1 else (-1 if c17 <= 2 else (4 if c19 <= 0 else 1))))) if c12 <= 57 else -1)
    total += ((((-1 if c2 <= 0 else 1) if c31 <= 52 else (-1 if c15 <= 8 else (1 if c21 <= -4 else -1))) if c5 <= 0 else (1 if c13 <= 11 else 2)) if c19 <= 1 else -2)
    total += ((((2 if c20 <= 0 else -1) if c34 <= 0 else 0) if c23 <= 1 else ((-1 if c29 <= 12 else (-1 if c24 <= 0 else 4)) if c12 <= 25 else -2)) if c35 <= 0 else -1)
    total += (-2 if c22 <= -5 else ((1 if c19 <= 1 else -1) if c34 <= 0 else (-1 if c18 <= 0 else (-1 if c17 <= 2 else ((1 if c14 <= 1 else 3) if c19 <= 0 else 1)))))
    total += ((-2 if c22 <= -5 else ((-2 if c31 <= 137 else 3) if c13 <= 12 else ((2 if c20 <= 0 else -2) if c23 <= -1 else (-2 if c17 <= 1 else 2)))) if c13 <= 76 else -2)
    total += ((-2 if c23 <= -10 else ((-2 if c15 <= 8 else 1) if c25 <= 1 else ((-1 if c17 <= 1 else 1) if c19 <= 0 else -2))) if c5 <= 0 else (1 if c32 <= 16 else 2))
    total += (((((-2 if c29 <= 11 else 0) if c14 <= 1 else (0 if c19 <= 1 else -2)) if c13 <= 76 else -2) if c6 <= 88 else -2) if c5 <= 0 else (0 if c32 <= 16 else 2))
    total += ((-2 if c22 <= -6 else (((1 if c23 <= -1 else -1) if c17 <= 1 else (1 if c31 <= 56 else (2 if c6 <= 63 else 1))) if c19 <= 1 else -2)) if c24 <= 10 else -2)
    total += ((-2 if c22 <= -6 else (-1 if c13 <= 12 else (((1 if c23 <= 4 else -2) if c17 <= 1 else (2 if c19 <= 1 else 1)) if c24 <= 10 else -1))) if c13 <= 76 else -2)
    total += (((-2 if c22 <= -5 else ((-1 if c14 <= 1 else 0) if c19 <= 1 else -2)) if c13 <= 64 else -2) if c2 <= 0 else ((2 if c14 <= 2 else 0) if c23 <= -3 else 0))
    total += (-1 if c15 <= 8 else (((((2 if c29 <= 5 else 0) if c29 <= 12 else (3 if c12 <= 69 else 0)) if c19 <= 0 else -1) if c34 <= 2 else -1) if c14 <= 2 else -1))
    total += ((-1 if c30 <= 8 else (-1 if c13 <= 12 else ((2 if c21 <= -24 else 0) if c13 <= 19 else ((-1 if c13 <= 28 else 1) if c30 <= 12 else -1)))) if c13 <= 76 else -1)
    total += (((2 if c12 <= 59 else 0) if c34 <= 0 else ((-1 if c38 <= 0 else 0) if c17 <= 2 else 1)) if c35 <= 0 else ((-2 if c23 <= -10 else 0) if c5 <= 0 else 1))
    total += ((-1 if c30 <= 8 else (((((2 if c24 <= 6 else 0) if c31 <= 334 else 0) if c28 <= 0 else 0) if c35 <= 0 else 0) if c12 <= 25 else 0)) if c19 <= 1 else -2)
    total += ((-1 if c23 <= -11 else (1 if c22 <= 5 else (((-1 if c17 <= 2 else (0 if c30 <= 9 else 2)) if c38 <= 0 else 2) if c12 <= 45 else -2))) if c11 <= 0 else 2)
    total += (-2 if c13 <= 8 else ((((1 if c14 <= 2 else 0) if c27 <= 0 else 0) if c26 <= 9 else (0 if c13 <= 28 else 1)) if c12 <= 55 else (0 if c32 <= 35 else -2)))
    total += ((((-2 if c14 <= 1 else ((0 if c17 <= 3 else (3 if c13 <= 38 else 1)) if c19 <= 0 else -2)) if c11 <= 0 else 2) if c31 <= 52 else 1) if c32 <= 347 else -2)
    total += ((0 if c17 <= 1 else (0 if c15 <= 9 else ((0 if c13 <= 12 else (3 if c13 <= 18 else (0 if c2 <= 0 else 2))) if c29 <= 11 else 2))) if c19 <= 1 else -1)
    total += ((-2 if c22 <= -5 else ((0 if c27 <= 0 else -1) if c19 <= 1 else -2)) if c2 <= 0 else (((2 if c12 <= 58 else 0) if c9 <= 0 else 0) if c24 <= -9 else 0))
    total += ((-1 if c31 <= 31 else 2) if c29 <= 0 else ((((-1 if c14 <= 1 else (-1 if c23 <= -10 else 0)) if c14 <= 2 else -1) if c6 <= 43 else -2) if c5 <= 0 else 1))
    total += ((((1 if c21 <= -18 else 0) if c34 <= 0 else (-1 if c18 <= 0 else ((0 if c24 <= 4 else -1) if c17 <= 3 else 2))) if c35 <= 0 else -1) if c11 <= 0 else 2)
    total += (((-1 if c13 <= 8 else (((2 if c23 <= 18 else 1) if c21 <= -17 else 0) if c35 <= 0 else 0)) if c14 <= 2 else -1) if c34 <= 1 else (-2 if c17 <= 1 else 0))
    total += ((-1 if c13 <= 8 else (-1 if c22 <= -6 else (((0 if c32 <= 21 else (3 if c32 <= 28 else 0)) if c38 <= 0 else 3) if c12 <= 25 else 0))) if c32 <= 347 else -2)
    total += ((-1 if c23 <= -10 else ((0 if c14 <= 1 else 0) if c12 <= 55 else (0 if c22 <= 4 else -2))) if c5 <= 0 else ((0 if c32 <= 7 else 2) if c31 <= 81 else 0))
    total += (((((0 if c12 <= 59 else (0 if c23 <= -3 else -2)) if c35 <= 0 else (-1 if c2 <= 0 else 0)) if c5 <= 0 else 1) if c36 <= 0 else 2) if c24 <= 10 else -1)
    total += (((0 if c34 <= 0 else -1) if c17 <= 2 else (0 if c14 <= 1 else (((0 if c30 <= 9 else 2) if c13 <= 28 else 3) if c13 <= 35 else 0))) if c19 <= 1 else -1)
    total += ((((-2 if c13 <= 10 else (1 if c19 <= 0 else -2)) if c31 <= 52 else (-1 if c22 <= -1 else 1)) if c14 <= 2 else -1) if c34 <= 2 else (-1 if c17 <= 3 else 1))
    total += (((10 if c35 <= 1 else 2) if c13 <= 43 else (-2 if c0 <= 0 else 5)) if c26 <= 1 else ((-2 if c36 <= 0 else 3) if c5 <= 0 else (8 if c24 <= 5 else 3)))
    total += ((-3 if c22 <= 0 else ((2 if c13 <= 76 else -3) if c23 <= -1 else (-1 if c13 <= 34 else -3))) if c0 <= 0 else ((8 if c34 <= 1 else 5) if c21 <= -4 else 2))
    total += ((5 if c13 <= 43 else (-1 if c8 <= 2 else 4)) if c26 <= 1 else ((-2 if c5 <= 0 else 0) if c0 <= 0 else ((6 if c23 <= 18 else 0) if c15 <= 11 else 0)))
    total += (-2 if c22 <= 0 else ((((6 if c19 <= 1 else 1) if c34 <= 0 else (1 if c5 <= 0 else 5)) if c12 <= 61 else -1) if c25 <= 1 else (-1 if c13 <= 35 else -2)))
    total += (((1 if c2 <= 0 else 4) if c20 <= 0 else -2) if c26 <= 1 else (((-2 if c5 <= 0 else 0) if c36 <= 0 else 0) if c0 <= 0 else (4 if c23 <= 1 else 0)))
    total += (((4 if c34 <= 2 else -1) if c13 <= 43 else 0) if c26 <= 1 else ((((-2 if c0 <= 0 else 1) if c38 <= 0 else 1) if c5 <= 0 else 4) if c36 <= 0 else 4))
    total += (((-2 if c15 <= 9 else ((-1 if c23 <= -10 else 0) if c19 <= 0 else -2)) if c5 <= 0 else 1) if c0 <= 0 else ((4 if c23 <= 18 else 1) if c15 <= 11 else 1))
    total += ((-2 if c25 <= 0 else (((1 if c13 <= 10 else (4 if c34 <= 2 else 1)) if c20 <= 0 else -2) if c23 <= 1 else (-2 if c17 <= 1 else 1))) if c13 <= 64 else -2)
    total += (((-1 if c25 <= 0 else ((1 if c34 <= 2 else 0) if c12 <= 55 else -1)) if c19 <= 0 else -2) if c0 <= 0 else ((3 if c12 <= 58 else 1) if c25 <= 1 else 1))
    total += ((((-1 if c22 <= 0 else (1 if c13 <= 76 else -1)) if c26 <= 9 else (-1 if c5 <= 0 else 1)) if c0 <= 0 else (3 if c34 <= 1 else 1)) if c19 <= 1 else -2)
    total += (((0 if c13 <= 12 else 3) if c13 <= 46 else (-2 if c8 <= 2 else 2)) if c26 <= 3 else (((-1 if c31 <= 51 else 1) if c5 <= 0 else 3) if c12 <= 59 else -2))
    total += (-2 if c22 <= 0 else (((3 if c19 <= 1 else -1) if c23 <= 1 else 0) if c34 <= 0 else ((-2 if c17 <= 1 else (0 if c12 <= 53 else -1)) if c5 <= 0 else 2)))
    total += ((((-1 if c5 <= 0 else 1) if c31 <= 51 else (-1 if c15 <= 8 else 1)) if c2 <= 0 else (3 if c23 <= 2 else 1)) if c12 <= 57 else (-1 if c13 <= 45 else -2))
    total += (-2 if c22 <= 0 else ((((1 if c13 <= 12 else 3) if c12 <= 61 else -1) if c15 <= 11 else -1) if c23 <= 1 else (-2 if c17 <= 1 else (1 if c19 <= 0 else -1))))
    total += ((((-1 if c0 <= 0 else 2) if c11 <= 0 else 3) if c31 <= 51 else ((-1 if c22 <= -1 else 3) if c23 <= 1 else (5 if c30 <= -1 else -1))) if c12 <= 57 else -2)
    total += ((-2 if c22 <= 0 else ((-2 if c15 <= 0 else (3 if c9 <= 0 else -1)) if c34 <= 0 else ((0 if c34 <= 1 else -2) if c17 <= 1 else 1))) if c13 <= 76 else -2)
    total += ((-1 if c22 <= 0 else (((2 if c12 <= 69 else -1) if c22 <= 7 else (-1 if c29 <= 11 else (-1 if c17 <= 1 else 3))) if c13 <= 64 else -1)) if c19 <= 1 else -2)
    total += ((((-1 if c31 <= 96 else 2) if c13 <= 12 else ((2 if c35 <= 2 else 0) if c12 <= 57 else -1)) if c26 <= 9 else (-1 if c36 <= 0 else 2)) if c19 <= 1 else -2)
    total += ((-1 if c23 <= -10 else (2 if c22 <= 7 else (-1 if c17 <= 2 else ((1 if c13 <= 13 else (4 if c12 <= 55 else 1)) if c27 <= 0 else 1)))) if c19 <= 0 else -2)
    total += (((((2 if c34 <= 0 else (0 if c17 <= 1 else 2)) if c35 <= 0 else (0 if c31 <= 97 else 2)) if c12 <= 57 else -1) if c26 <= 9 else -1) if c19 <= 1 else -2)
    total += ((-2 if c23 <= -10 else ((1 if c34 <= 1 else (-1 if c17 <= 2 else 1)) if c19 <= 0 else (-1 if c26 <= 1 else -2))) if c5 <= 0 else (2 if c24 <= 5 else 1))
    total += (((2 if c35 <= 0 else -2) if c25 <= 0 else (-2 if c14 <= 1 else ((2 if c20 <= 0 else -2) if c25 <= 1 else (-1 if c17 <= 1 else 1)))) if c13 <= 76 else -2)
    total += (-2 if c22 <= -5 else (((-1 if c13 <= 11 else (2 if c12 <= 61 else 0)) if c23 <= 1 else (-1 if c17 <= 2 else (0 if c23 <= 19 else 2))) if c19 <= 1 else -2))
    total += (((-2 if c15 <= 8 else (((-1 if c13 <= 8 else (1 if c19 <= 0 else -1)) if c13 <= 80 else -1) if c14 <= 2 else -1)) if c6 <= 88 else -2) if c5 <= 0 else 2)
    total += ((-2 if c23 <= -17 else (((0 if c24 <= 10 else -1) if c19 <= 1 else -2) if c13 <= 64 else -2)) if c2 <= 0 else ((2 if c9 <= 0 else 0) if c23 <= 2 else 0))
    total += (-2 if c22 <= -5 else (((0 if c14 <= 1 else (2 if c19 <= 1 else 0)) if c22 <= 6 else ((1 if c31 <= 0 else 0) if c38 <= 0 else 2)) if c12 <= 59 else -1))
    total += (((-2 if c14 <= 1 else (-2 if c23 <= -10 else (0 if c22 <= 6 else (-2 if c17 <= 2 else 1)))) if c31 <= 52 else (1 if c13 <= 64 else -1)) if c5 <= 0 else 1)
    total += (((-2 if c2 <= 0 else 1) if c22 <= 0 else (1 if c12 <= 59 else -1)) if c34 <= 1 else (-2 if c18 <= 0 else (-2 if c13 <= 12 else (-1 if c30 <= 8 else 1))))
    total += ((((-1 if c13 <= 12 else (-1 if c23 <= -12 else 0)) if c19 <= 1 else -2) if c13 <= 76 else -2) if c0 <= 0 else ((2 if c24 <= -9 else 1) if c12 <= 45 else 0))
    total += (-2 if c22 <= -6 else (((0 if c22 <= 5 else -1) if c17 <= 1 else (0 if c31 <= 54 else ((0 if c15 <= 7 else 3) if c6 <= 63 else 0))) if c19 <= 1 else -2))
    total += ((((-1 if c2 <= 0 else 1) if c31 <= 52 else ((1 if c32 <= 284 else -1) if c34 <= 2 else -1)) if c5 <= 0 else (1 if c32 <= 16 else 2)) if c19 <= 1 else -2)
    total += (((-2 if c22 <= -5 else ((0 if c13 <= 8 else (2 if c12 <= 25 else 0)) if c19 <= 0 else -1)) if c32 <= 287 else -2) if c34 <= 1 else (-2 if c30 <= 8 else 0))
    total += ((-1 if c13 <= 12 else (3 if c13 <= 13 else (((-1 if c22 <= 0 else 1) if c22 <= 6 else (-1 if c8 <= 1 else 1)) if c17 <= 2 else 1))) if c13 <= 76 else -2)
    total += (((-2 if c13 <= 12 else (0 if c13 <= 18 else (-1 if c2 <= 0 else 0))) if c31 <= 52 else (-2 if c15 <= 8 else (0 if c21 <= -4 else -2))) if c5 <= 0 else 1)
    total += (((-2 if c31 <= 137 else 3) if c13 <= 12 else (((1 if c34 <= 0 else -1) if c17 <= 1 else (1 if c15 <= 9 else 2)) if c19 <= 2 else -2)) if c13 <= 76 else -1)
    total += ((((2 if c34 <= 0 else (-1 if c17 <= 2 else (0 if c14 <= 1 else 2))) if c35 <= 0 else -1) if c19 <= 1 else (-1 if c26 <= 1 else -2)) if c24 <= 10 else -2)
    total += (((-3 if c13 <= 10 else (1 if c13 <= 18 else -1)) if c31 <= 52 else ((-1 if c15 <= 8 else (2 if c21 <= -1 else -2)) if c34 <= 2 else -1)) if c32 <= 347 else -2)
    total += ((((0 if c2 <= 0 else 2) if c23 <= -10 else (0 if c14 <= 1 else (1 if c19 <= 1 else 0))) if c21 <= -15 else (0 if c32 <= 23 else -2)) if c24 <= 10 else -2)
    total += (((-1 if c30 <= 9 else 2) if c29 <= 0 else ((-1 if c15 <= 9 else (-1 if c17 <= 1 else 0)) if c5 <= 0 else 1)) if c38 <= 0 else (3 if c12 <= 25 else -1))
    total += (((((-2 if c22 <= -5 else (0 if c24 <= 10 else -2)) if c13 <= 64 else -2) if c2 <= 0 else (2 if c23 <= -3 else 0)) if c38 <= 0 else 2) if c32 <= 347 else -2)
    total += ((((0 if c2 <= 0 else (2 if c23 <= 3 else 0)) if c13 <= 28 else 1) if c38 <= 0 else 3) if c12 <= 25 else (0 if c23 <= 1 else (-2 if c23 <= 26 else 0)))
    total += (((1 if c22 <= 4 else (((1 if c19 <= 0 else -1) if c24 <= 6 else -1) if c12 <= 25 else (-2 if c18 <= 0 else -1))) if c35 <= 0 else -1) if c11 <= 0 else 2)
    total += ((-1 if c14 <= 1 else (((1 if c14 <= 2 else -1) if c34 <= 1 else -1) if c17 <= 3 else (1 if c18 <= 0 else (1 if c13 <= 13 else 3)))) if c19 <= 1 else -1)
    total += (((-1 if c6 <= 65 else (-1 if c5 <= 0 else 2)) if c31 <= 52 else (((0 if c17 <= 1 else 2) if c34 <= 2 else 0) if c12 <= 81 else -2)) if c32 <= 347 else -2)
    total += (-2 if c13 <= 8 else ((((0 if c23 <= -10 else ((2 if c13 <= 18 else 1) if c34 <= 1 else 0)) if c19 <= 0 else -1) if c24 <= 11 else -2) if c14 <= 2 else -1))
    total += (-2 if c22 <= -6 else ((2 if c32 <= 15 else (((1 if c20 <= 0 else -1) if c23 <= 2 else -1) if c35 <= 0 else -1)) if c34 <= 0 else (-1 if c17 <= 1 else 0)))
    total += (((1 if c21 <= -15 else -1) if c34 <= 0 else ((-1 if c17 <= 2 else 1) if c13 <= 36 else -1)) if c35 <= 0 else (-2 if c22 <= 0 else (-2 if c8 <= 0 else 0)))
    total += (((((0 if c32 <= 146 else 2) if c13 <= 37 else (2 if c23 <= -3 else (-1 if c8 <= 2 else 1))) if c24 <= 10 else -1) if c35 <= 0 else -1) if c32 <= 347 else -2)
    total += (-1 if c13 <= 8 else ((2 if c29 <= 0 else ((-1 if c17 <= 1 else (0 if c29 <= 11 else (0 if c15 <= 8 else 2))) if c11 <= 0 else 2)) if c20 <= 0 else -2))
    total += ((-2 if c22 <= -6 else ((0 if c14 <= 1 else ((1 if c34 <= 1 else 0) if c17 <= 2 else (2 if c13 <= 35 else 1))) if c19 <= 0 else -1)) if c11 <= 0 else 2)
    total += (((-3 if c22 <= 0 else ((1 if c19 <= 1 else -3) if c25 <= 1 else -2)) if c5 <= 0 else 3) if c0 <= 0 else ((10 if c23 <= 18 else 6) if c21 <= -4 else 3))
    total += (((5 if c12 <= 28 else 0) if c0 <= 0 else 7) if c26 <= 1 else (((-3 if c15 <= 9 else -1) if c0 <= 0 else 2) if c5 <= 0 else (7 if c24 <= 5 else 2)))
    total += (((-3 if c22 <= 0 else (0 if c25 <= 1 else (-2 if c18 <= 0 else -1))) if c5 <= 0 else 1) if c2 <= 0 else ((6 if c12 <= 61 else 1) if c23 <= -1 else 1))
    total += (((0 if c26 <= 1 else ((-3 if c22 <= 0 else -2) if c36 <= 0 else 0)) if c5 <= 0 else 1) if c0 <= 0 else ((5 if c24 <= 4 else 3) if c12 <= 61 else 1))
    total += (((-1 if c22 <= 0 else (4 if c15 <= 10 else 0)) if c26 <= 2 else ((-1 if c36 <= 0 else 2) if c5 <= 0 else (5 if c23 <= 18 else 2))) if c12 <= 57 else -2)
    total += (((4 if c16 <= 0 else -2) if c15 <= 10 else 0) if c26 <= 1 else ((-2 if c31 <= 51 else ((-2 if c15 <= 9 else 1) if c13 <= 64 else -3)) if c5 <= 0 else 3))
    total += ((3 if c13 <= 43 else 0) if c26 <= 1 else ((-2 if c22 <= 0 else ((3 if c12 <= 59 else -2) if c25 <= 1 else (-1 if c13 <= 35 else -2))) if c36 <= 0 else 4))
    total += (-2 if c22 <= 0 else ((((1 if c14 <= 1 else 4) if c19 <= 1 else -1) if c13 <= 76 else -2) if c25 <= 1 else ((-1 if c29 <= 12 else 2) if c19 <= 0 else -3)))
    total += (-2 if c22 <= 0 else (((0 if c13 <= 10 else (4 if c22 <= 8 else 0)) if c13 <= 60 else -1) if c23 <= 1 else (-2 if c17 <= 1 else (1 if c12 <= 53 else -1))))
    total += (((3 if c12 <= 60 else -1) if c35 <= 1 else -1) if c26 <= 1 else (-2 if c25 <= 0 else (((3 if c19 <= 1 else -1) if c22 <= 6 else -1) if c12 <= 55 else -2)))
    total += (((3 if c35 <= 1 else -1) if c13 <= 43 else 0) if c26 <= 1 else ((-2 if c22 <= 0 else ((1 if c12 <= 75 else -2) if c34 <= 0 else -1)) if c5 <= 0 else 3))
    total += ((((0 if c23 <= -10 else ((0 if c13 <= 11 else 3) if c25 <= 1 else 1)) if c19 <= 1 else -2) if c26 <= 9 else (-2 if c13 <= 28 else 0)) if c13 <= 64 else -2)
    total += ((((((1 if c13 <= 11 else 3) if c14 <= 2 else 1) if c35 <= 0 else 1) if c12 <= 57 else -1) if c26 <= 9 else (-1 if c36 <= 0 else 3)) if c19 <= 0 else -2)
    total += ((((1 if c35 <= 0 else -2) if c25 <= 0 else ((1 if c34 <= 2 else -1) if c19 <= 1 else -2)) if c13 <= 76 else -2) if c0 <= 0 else (2 if c15 <= 11 else 1))
    total += (((-1 if c11 <= 0 else 3) if c31 <= 52 else ((-1 if c22 <= -1 else (3 if c12 <= 75 else -1)) if c22 <= 5 else (-1 if c17 <= 1 else 2))) if c19 <= 1 else -2)
    total += ((((1 if c31 <= 0 else (-1 if c5 <= 0 else 1)) if c31 <= 51 else (1 if c12 <= 62 else -1)) if c2 <= 0 else (2 if c22 <= 8 else 1)) if c19 <= 1 else -2)
    total += (((((-1 if c18 <= 0 else 1) if c29 <= 2 else -1) if c31 <= 51 else (1 if c21 <= -6 else -1)) if c0 <= 0 else (3 if c24 <= -9 else 1)) if c12 <= 61 else -2)
    total += ((((-1 if c13 <= 12 else (1 if c19 <= 0 else -1)) if c26 <= 9 else -1) if c0 <= 0 else (3 if c24 <= -9 else 1)) if c12 <= 61 else (-1 if c26 <= 3 else -2))
    total += ((-1 if c22 <= 0 else ((-1 if c13 <= 8 else (2 if c34 <= 1 else -1)) if c22 <= 4 else ((-1 if c17 <= 1 else 0) if c5 <= 0 else 1))) if c19 <= 1 else -2)
    total += (-2 if c22 <= -5 else ((((3 if c21 <= -16 else 0) if c35 <= 0 else 0) if c13 <= 61 else -1) if c34 <= 0 else (-2 if c18 <= 0 else (-1 if c30 <= 8 else 1))))
    total += (-2 if c22 <= 0 else (((0 if c13 <= 12 else (2 if c34 <= 0 else 0)) if c20 <= 0 else -2) if c25 <= 1 else (3 if c32 <= -1 else (-2 if c17 <= 1 else 0))))
    total += (((-1 if c23 <= -10 else (1 if c23 <= 1 else (1 if c30 <= -1 else (-1 if c17 <= 2 else 1)))) if c5 <= 0 else (1 if c32 <= 16 else 3)) if c19 <= 1 else -2)
    total += (-2 if c22 <= -5 else (((2 if c35 <= 0 else 0) if c34 <= 0 else (0 if c17 <= 2 else (0 if c13 <= 12 else (3 if c19 <= 0 else 0)))) if c12 <= 57 else -1))
    total += (((-1 if c14 <= 1 else (-1 if c22 <= -5 else ((2 if c34 <= 1 else 0) if c14 <= 2 else -1))) if c26 <= 9 else (-1 if c36 <= 0 else 2)) if c19 <= 0 else -1)
    total += ((((-2 if c13 <= 12 else ((-1 if c0 <= 0 else 1) if c18 <= 0 else 0)) if c31 <= 52 else (1 if c12 <= 75 else -2)) if c6 <= 88 else -2) if c5 <= 0 else 2)
    total += (((-1 if c22 <= 0 else (((-1 if c31 <= 147 else 2) if c14 <= 1 else (2 if c12 <= 61 else 0)) if c32 <= 247 else -1)) if c34 <= 1 else -1) if c19 <= 1 else -2)
    total += (-1 if c15 <= 8 else (((-2 if c29 <= 11 else 3) if c13 <= 12 else ((0 if c17 <= 1 else (1 if c31 <= 56 else 3)) if c19 <= 2 else -2)) if c13 <= 76 else -2))
    total += ((-2 if c22 <= -5 else (((2 if c12 <= 45 else 0) if c19 <= 0 else -1) if c34 <= 1 else (-2 if c30 <= 8 else (-2 if c17 <= 1 else 1)))) if c13 <= 76 else -2)
    total += ((-1 if c23 <= -12 else ((-1 if c13 <= 8 else (-1 if c15 <= 8 else 2)) if c22 <= 4 else (-1 if c17 <= 1 else (1 if c19 <= 0 else 0)))) if c13 <= 76 else -2)
    total += (((1 if c31 <= 4 else -1) if c31 <= 51 else ((2 if c29 <= 0 else -1) if c15 <= 9 else ((2 if c24 <= 10 else 1) if c21 <= -6 else -1))) if c12 <= 59 else -1)
    total += (-2 if c22 <= -6 else ((1 if c34 <= 0 else (-1 if c17 <= 2 else (0 if c14 <= 1 else ((3 if c18 <= 2 else 0) if c13 <= 35 else 0)))) if c19 <= 1 else -2))
    total += ((((-2 if c29 <= 11 else 0) if c14 <= 1 else (-2 if c22 <= -5 else 0)) if c13 <= 64 else -2) if c2 <= 0 else ((2 if c9 <= 0 else 0) if c23 <= 2 else 0))
    total += ((-2 if c22 <= -4 else ((0 if c20 <= 0 else -2) if c22 <= 5 else ((-1 if c17 <= 1 else 0) if c12 <= 45 else -2))) if c5 <= 0 else (0 if c32 <= 16 else 2))
    total += ((((((-2 if c31 <= 96 else 2) if c13 <= 12 else 1) if c24 <= 10 else -2) if c38 <= 0 else (4 if c12 <= 25 else -1)) if c32 <= 347 else -2) if c13 <= 76 else -2)
    total += (((((0 if c35 <= 0 else -1) if c2 <= 0 else 0) if c6 <= 88 else -2) if c5 <= 0 else 1) if c38 <= 0 else ((3 if c12 <= 25 else -1) if c14 <= 2 else -1))
    total += ((((-1 if c5 <= 0 else 1) if c31 <= 52 else ((0 if c17 <= 1 else (3 if c35 <= 0 else 1)) if c12 <= 75 else -1)) if c34 <= 2 else -1) if c19 <= 1 else -2)
    total += (((((1 if c34 <= 0 else 0) if c17 <= 1 else 1) if c35 <= 0 else (0 if c36 <= 0 else 1)) if c19 <= 0 else (0 if c26 <= 2 else -2)) if c24 <= 10 else -2)
    total += (((-1 if c31 <= 110 else 3) if c13 <= 12 else ((1 if c22 <= 6 else -1) if c17 <= 2 else ((2 if c35 <= 2 else 1) if c13 <= 35 else 1))) if c19 <= 1 else -2)
    total += ((((-1 if c14 <= 1 else ((0 if c23 <= -10 else (1 if c24 <= 10 else 0)) if c19 <= 0 else -1)) if c32 <= 347 else -2) if c13 <= 76 else -2) if c11 <= 0 else 2)
    total += (((-1 if c22 <= -6 else ((0 if c14 <= 1 else (0 if c15 <= 8 else (2 if c12 <= 25 else 0))) if c19 <= 0 else -1)) if c34 <= 2 else -1) if c14 <= 2 else -1)
    total += ((((-1 if c6 <= 56 else (-1 if c22 <= 1 else 2)) if c31 <= 52 else ((-1 if c15 <= 9 else 1) if c13 <= 64 else -1)) if c32 <= 347 else -2) if c24 <= 10 else -1)
    total += (((((-1 if c23 <= -8 else 0) if c19 <= 1 else -2) if c13 <= 69 else -2) if c27 <= 0 else -1) if c2 <= 0 else ((2 if c9 <= 0 else 0) if c23 <= -3 else 0))
    total += ((-2 if c22 <= -6 else ((1 if c20 <= 0 else -2) if c22 <= 3 else ((0 if c32 <= 32 else -2) if c18 <= 0 else (0 if c19 <= 0 else -1)))) if c11 <= 0 else 2)
    total += ((1 if c29 <= 0 else (-1 if c17 <= 2 else (0 if c13 <= 12 else ((0 if c30 <= 8 else (3 if c35 <= 2 else 0)) if c13 <= 36 else 0)))) if c38 <= 0 else 1)
    total += (((-1 if c30 <= 9 else 2) if c29 <= 0 else ((-1 if c17 <= 1 else 0) if c5 <= 0 else (0 if c6 <= 86 else (0 if c29 <= 7 else 2)))) if c20 <= 0 else -2)
    total += ((1 if c30 <= -1 else (-2 if c13 <= 23 else 0)) if c30 <= 8 else ((((1 if c24 <= 4 else 0) if c12 <= 25 else 0) if c35 <= 0 else 0) if c21 <= -15 else -1))
    total += ((-2 if c31 <= 80 else 0) if c13 <= 8 else (((0 if c14 <= 2 else -1) if c22 <= 7 else ((-2 if c30 <= 11 else 0) if c29 <= 11 else 0)) if c17 <= 2 else 1))
    total += ((-1 if c22 <= -4 else ((-2 if c31 <= 147 else 1) if c14 <= 1 else ((1 if c34 <= 2 else (0 if c17 <= 3 else 2)) if c19 <= 1 else -1))) if c32 <= 347 else -2)
    total += (((-1 if c23 <= -8 else (0 if c12 <= 25 else -1)) if c2 <= 0 else (((1 if c12 <= 46 else 0) if c17 <= 1 else 2) if c22 <= 8 else 0)) if c20 <= 0 else -2)
    total += (((-2 if c31 <= 116 else 1) if c14 <= 1 else (((1 if c34 <= 1 else (0 if c17 <= 3 else 1)) if c14 <= 2 else 0) if c19 <= 0 else -1)) if c11 <= 0 else 2)
    total += ((((3 if c13 <= 44 else -2) if c26 <= 3 else (-2 if c5 <= 0 else 3)) if c19 <= 0 else -3) if c0 <= 0 else ((10 if c23 <= 18 else 3) if c13 <= 61 else 3))
    total += ((-3 if c22 <= 0 else ((2 if c12 <= 62 else -2) if c25 <= 1 else (-1 if c13 <= 34 else -3))) if c0 <= 0 else ((7 if c26 <= 26 else 2) if c15 <= 11 else 2))
    total += ((2 if c26 <= 1 else (-3 if c22 <= 0 else ((2 if c12 <= 62 else -2) if c23 <= -1 else -2))) if c0 <= 0 else ((6 if c12 <= 61 else 2) if c25 <= 1 else 2))
    total += (((-3 if c22 <= 0 else ((0 if c13 <= 76 else -2) if c34 <= 0 else ((0 if c26 <= 2 else -1) if c12 <= 25 else -2))) if c0 <= 0 else 2) if c5 <= 0 else 5)
    total += ((4 if c12 <= 61 else -1) if c26 <= 1 else ((-2 if c15 <= 9 else ((-2 if c22 <= -2 else (1 if c34 <= 1 else -1)) if c13 <= 64 else -3)) if c5 <= 0 else 4))
    total += (((0 if c22 <= -1 else 4) if c13 <= 43 else (-2 if c2 <= 0 else 2)) if c26 <= 1 else ((-2 if c31 <= 51 else (1 if c12 <= 55 else -2)) if c5 <= 0 else 4))
    total += (((-1 if c22 <= 0 else 3) if c32 <= 105 else -1) if c26 <= 1 else ((((-2 if c31 <= 51 else 0) if c12 <= 55 else -2) if c36 <= 0 else 1) if c5 <= 0 else 3))
    total += (((3 if c20 <= 0 else -2) if c23 <= 1 else -1) if c26 <= 1 else ((((-1 if c0 <= 0 else 1) if c5 <= 0 else 3) if c12 <= 59 else -2) if c36 <= 0 else 4))
    total += (-2 if c22 <= 0 else ((((1 if c14 <= 1 else 4) if c19 <= 1 else -1) if c13 <= 76 else -1) if c25 <= 1 else (-2 if c17 <= 1 else (1 if c19 <= 0 else -1))))
    total += (((2 if c12 <= 28 else -1) if c0 <= 0 else 3) if c26 <= 2 else (((-2 if c15 <= 9 else -1) if c36 <= 0 else 0) if c5 <= 0 else (3 if c34 <= 1 else 0)))
    total += ((((0 if c22 <= 0 else (3 if c34 <= 0 else (0 if c13 <= 12 else (0 if c17 <= 1 else 3)))) if c12 <= 57 else -1) if c26 <= 9 else -1) if c19 <= 1 else -2)
    total += ((0 if c35 <= 0 else -2) if c22 <= 0 else (((1 if c22 <= 8 else -1) if c19 <= 0 else -2) if c0 <= 0 else ((3 if c24 <= 4 else 2) if c12 <= 58 else 1)))
    total += ((-1 if c22 <= 0 else ((3 if c19 <= 1 else -1) if c34 <= 0 else (-1 if c17 <= 2 else ((1 if c13 <= 12 else 4) if c19 <= 0 else 0)))) if c12 <= 60 else -2)
    total += (((((-1 if c15 <= 8 else 1) if c13 <= 64 else -1) if c26 <= 9 else -1) if c0 <= 0 else ((3 if c13 <= 61 else 1) if c26 <= 39 else 1)) if c19 <= 1 else -2)
    total += ((((0 if c13 <= 12 else ((1 if c23 <= -10 else (3 if c14 <= 2 else 1)) if c12 <= 60 else 0)) if c21 <= -15 else -1) if c26 <= 9 else -1) if c19 <= 1 else -2)
    total += (((-1 if c5 <= 0 else 2) if c31 <= 52 else ((-1 if c25 <= 0 else ((3 if c12 <= 75 else -1) if c32 <= 284 else -1)) if c22 <= 5 else 0)) if c19 <= 1 else -2)
    total += (((-2 if c23 <= -6 else 2) if c25 <= 0 else (((2 if c34 <= 0 else 0) if c19 <= 1 else -2) if c24 <= 1 else (-1 if c29 <= 12 else 2))) if c13 <= 76 else -2)
    total += ((((1 if c23 <= 1 else (0 if c19 <= 0 else -2)) if c35 <= 0 else (-2 if c22 <= 0 else 0)) if c2 <= 0 else (2 if c22 <= 8 else 1)) if c13 <= 64 else -2)
    total += ((((-1 if c22 <= 0 else (-1 if c14 <= 1 else 0)) if c19 <= 0 else -2) if c13 <= 76 else -2) if c0 <= 0 else ((2 if c12 <= 44 else 0) if c23 <= 2 else 0))
    total += ((-2 if c22 <= -4 else (((2 if c35 <= 0 else 0) if c20 <= 0 else -2) if c23 <= 1 else (-2 if c17 <= 1 else (-1 if c13 <= 12 else 1)))) if c13 <= 76 else -2)
    total += (((((2 if c12 <= 59 else 1) if c21 <= -16 else 0) if c35 <= 0 else (-1 if c25 <= 0 else (-1 if c8 <= 0 else 1))) if c34 <= 1 else -1) if c19 <= 1 else -2)
    total += (-2 if c22 <= -5 else ((((2 if c35 <= 0 else 1) if c12 <= 61 else 0) if c20 <= 0 else -2) if c34 <= 0 else (-2 if c17 <= 1 else (-1 if c13 <= 12 else 1))))
    total += ((((-1 if c5 <= 0 else 3) if c31 <= 51 else (((-1 if c22 <= -1 else 2) if c32 <= 247 else -1) if c34 <= 2 else -1)) if c26 <= 9 else -1) if c12 <= 57 else -1)
    total += ((-1 if c23 <= -10 else ((-1 if c14 <= 1 else (2 if c20 <= 0 else -1)) if c23 <= 1 else (-1 if c17 <= 2 else (0 if c14 <= 1 else 2)))) if c19 <= 1 else -2)
    total += (((-2 if c14 <= 1 else (-2 if c22 <= -5 else ((1 if c24 <= 10 else -2) if c32 <= 347 else -2))) if c2 <= 0 else (2 if c23 <= -3 else 1)) if c13 <= 76 else -2)
    total += ((((-1 if c36 <= 0 else 0) if c2 <= 0 else ((0 if c13 <= 12 else 2) if c23 <= 2 else 0)) if c38 <= 0 else 3) if c19 <= 0 else (-1 if c26 <= 2 else -2))
    total += (((-2 if c31 <= 137 else 3) if c13 <= 12 else ((0 if c23 <= -10 else ((1 if c22 <= 5 else 0) if c17 <= 1 else 2)) if c19 <= 1 else -2)) if c13 <= 76 else -2)
    total += (-2 if c22 <= -6 else ((-1 if c15 <= 7 else (((0 if c5 <= 0 else 2) if c31 <= 51 else (2 if c34 <= 2 else 0)) if c12 <= 59 else -1)) if c24 <= 10 else -2))
    total += (-2 if c22 <= -5 else (((1 if c23 <= 1 else 0) if c19 <= 1 else -1) if c34 <= 0 else (-1 if c17 <= 1 else (0 if c23 <= 26 else (-1 if c30 <= 8 else 3)))))
    total += ((-1 if c13 <= 12 else ((((2 if c35 <= 2 else 0) if c19 <= 0 else -1) if c24 <= 10 else -1) if c14 <= 2 else -1)) if c12 <= 55 else (-1 if c22 <= 4 else -2))
    total += (((-1 if c15 <= 9 else (-1 if c23 <= -10 else (1 if c21 <= -6 else -1))) if c5 <= 0 else (1 if c32 <= 16 else (3 if c21 <= -32 else 1))) if c19 <= 1 else -2)
    total += ((-3 if c13 <= 10 else (1 if c13 <= 19 else (-1 if c11 <= 0 else 2))) if c31 <= 52 else ((-1 if c22 <= -1 else 2) if c22 <= 3 else (-1 if c17 <= 1 else 1)))
    total += (-2 if c22 <= -6 else ((((2 if c35 <= 0 else 0) if c34 <= 1 else -1) if c20 <= 0 else -2) if c23 <= 1 else ((2 if c30 <= -1 else -2) if c18 <= 0 else 0)))
    total += ((((-1 if c23 <= -10 else (0 if c23 <= 1 else (0 if c13 <= 34 else -2))) if c6 <= 88 else -2) if c5 <= 0 else 1) if c38 <= 0 else (3 if c12 <= 25 else -1))
    total += (((0 if c21 <= -84 else -3) if c29 <= 11 else 1) if c14 <= 1 else ((((0 if c22 <= -6 else 1) if c14 <= 2 else 0) if c24 <= 10 else 0) if c19 <= 0 else -1))
    total += ((-2 if c14 <= 1 else (((0 if c24 <= 1 else -1) if c14 <= 2 else -1) if c17 <= 2 else ((2 if c13 <= 35 else 1) if c19 <= 0 else 0))) if c11 <= 0 else 2)
    total += (((-3 if c14 <= 1 else ((0 if c17 <= 3 else 2) if c13 <= 37 else -1)) if c11 <= 0 else 2) if c31 <= 52 else ((1 if c21 <= -4 else -1) if c34 <= 2 else -1))
    total += (-2 if c22 <= -6 else ((((0 if c14 <= 1 else (2 if c19 <= 0 else 0)) if c14 <= 2 else 0) if c12 <= 59 else -1) if c34 <= 1 else (-2 if c30 <= 8 else 0)))
    total += (((((-2 if c23 <= -8 else (0 if c13 <= 49 else -2)) if c5 <= 0 else 0) if c2 <= 0 else (2 if c23 <= -3 else 0)) if c36 <= 0 else 2) if c38 <= 0 else 2)
    total += (((0 if c12 <= 59 else -2) if c34 <= 1 else -2) if c17 <= 1 else (0 if c31 <= 54 else (0 if c29 <= 11 else ((3 if c32 <= 247 else 1) if c19 <= 1 else 0))))
    total += (((-2 if c29 <= 11 else 3) if c13 <= 12 else ((-2 if c13 <= 23 else 0) if c30 <= 8 else (1 if c12 <= 25 else (0 if c22 <= 3 else -1)))) if c32 <= 347 else -2)
    total += ((0 if c17 <= 1 else ((0 if c2 <= 0 else 2) if c31 <= 54 else (0 if c15 <= 9 else (0 if c23 <= -5 else (3 if c24 <= 10 else 0))))) if c19 <= 1 else -1)
    total += ((((1 if c20 <= 0 else -1) if c22 <= 4 else ((0 if c12 <= 33 else -2) if c17 <= 1 else (1 if c6 <= 25 else 0))) if c35 <= 0 else -1) if c32 <= 347 else -2)
    total += (-2 if c13 <= 8 else ((1 if c29 <= 0 else ((0 if c24 <= 1 else -1) if c17 <= 2 else (0 if c23 <= -9 else (2 if c13 <= 35 else 0)))) if c13 <= 76 else -1))
    total += ((-1 if c23 <= -10 else ((-1 if c13 <= 11 else (1 if c20 <= 0 else -1)) if c23 <= 1 else (2 if c30 <= -1 else (-1 if c17 <= 2 else 1)))) if c19 <= 2 else -2)
    total += ((((-1 if c15 <= 8 else (-1 if c23 <= -10 else 0)) if c21 <= -4 else -2) if c6 <= 88 else -2) if c5 <= 0 else (0 if c6 <= 87 else (2 if c24 <= 5 else 0)))
    total += (((1 if c29 <= 0 else (0 if c5 <= 0 else (0 if c6 <= 87 else (0 if c29 <= 7 else 2)))) if c38 <= 0 else (2 if c21 <= -6 else -1)) if c19 <= 1 else -1)
    total += (-1 if c22 <= -6 else (((1 if c9 <= 0 else -1) if c32 <= 33 else ((-2 if c13 <= 11 else (0 if c2 <= 0 else 2)) if c13 <= 44 else -1)) if c34 <= 1 else -1))
    total += (-1 if c22 <= -6 else (((-1 if c13 <= 8 else ((-1 if c15 <= 0 else (1 if c19 <= 2 else -1)) if c13 <= 88 else -1)) if c24 <= 10 else -1) if c32 <= 347 else -2))
    total += (((-2 if c14 <= 1 else (((0 if c13 <= 28 else 2) if c13 <= 37 else (-2 if c8 <= 2 else 1)) if c35 <= 0 else -1)) if c36 <= 0 else 1) if c11 <= 0 else 2)
    return total


def standfirst(row: list[int]) -> int:
    c0 = row[0]
    c1 = row[1]
    c2 = row[2]
    c3 = row[3]
    c4 = row[4]
    c5 = row[5]
    c6 = row[6]
    c7 = row[7]
    c8 = row[8]
    c10 = row[10]
    c11 = row[11]
    c12 = row[12]
    c14 = row[14]
    c15 = row[15]
    c16 = row[16]
    c17 = row[17]
    c19 = row[19]
    c20 = row[20]
    c21 = row[21]
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
    total = -191
    total += (((-3 if c26 <= 69 else (1 if c30 <= 173 else -3)) if c0 <= -28 else 1) if c0 <= -5 else (((1 if c26 <= 37 else 20) if c2 <= -11 else 2) if c14 <= 248 else 3))
    total += (((-3 if c0 <= -32 else -1) if c26 <= 60 else 0) if c0 <= -8 else ((1 if c26 <= 37 else (13 if c1 <= 15 else 2)) if c7 <= 0 else (0 if c27 <= 0 else 7)))
    total += (((-3 if c26 <= 56 else (-2 if c28 <= 8 else (0 if c1 <= -7 else 6))) if c0 <= -13 else (8 if c1 <= 19 else 0)) if c30 <= 123 else (-3 if c0 <= -15 else 2))
    total += (-3 if c26 <= 37 else ((1 if c0 <= -14 else 7) if c7 <= 0 else ((-2 if c26 <= 51 else (-1 if c16 <= 0 else 3)) if c2 <= 10 else (4 if c30 <= 123 else -4))))
    total += (-3 if c26 <= 37 else ((((2 if c14 <= 113 else 7) if c25 <= 91 else 1) if c7 <= 0 else 0) if c2 <= 0 else ((6 if c14 <= 121 else -2) if c30 <= 123 else -3)))
    total += ((-3 if c26 <= 56 else ((-2 if c25 <= 29 else (6 if c14 <= 123 else -1)) if c30 <= 173 else -3)) if c0 <= -13 else (0 if c26 <= 37 else (6 if c25 <= 76 else 1)))
    total += ((-3 if c14 <= 49 else (-1 if c26 <= 40 else ((0 if c0 <= -28 else 5) if c1 <= 25 else -1))) if c7 <= 0 else (-2 if c21 <= 0 else (-1 if c27 <= 0 else 5)))
    total += (-3 if c14 <= 49 else ((((-2 if c30 <= 10 else (1 if c0 <= 2 else 5)) if c5 <= 3 else (-2 if c26 <= 61 else 2)) if c20 <= 0 else 7) if c30 <= 173 else -3))
    total += ((-3 if c26 <= 61 else (1 if c30 <= 173 else -3)) if c0 <= -28 else ((((4 if c7 <= 4 else -2) if c26 <= 89 else -1) if c1 <= 19 else -1) if c30 <= 173 else -2))
    total += ((-3 if c15 <= 3 else (7 if c31 <= 189 else -3)) if c26 <= 37 else ((3 if c7 <= 0 else (-1 if c0 <= -15 else 3)) if c6 <= 0 else (0 if c14 <= 121 else -3)))
    total += ((-3 if c21 <= 0 else (-2 if c15 <= 0 else 5)) if c0 <= -32 else ((-2 if c30 <= 6 else (-1 if c26 <= 46 else (2 if c14 <= 262 else -1))) if c0 <= 1 else 4))
    total += (((-3 if c14 <= 49 else ((5 if c14 <= 56 else (-2 if c16 <= 0 else (1 if c25 <= 91 else -2))) if c0 <= 1 else 3)) if c30 <= 173 else -3) if c20 <= 0 else 5)
    total += (-2 if c0 <= -36 else ((((0 if c26 <= 46 else (0 if c1 <= -18 else (4 if c14 <= 278 else -2))) if c26 <= 89 else -2) if c0 <= 8 else 4) if c1 <= 24 else -1))
    total += ((-2 if c21 <= 0 else (-2 if c25 <= 29 else 5)) if c0 <= -36 else ((1 if c0 <= 1 else ((4 if c30 <= 107 else -1) if c26 <= 89 else 0)) if c25 <= 76 else 0))
    total += ((-3 if c0 <= -45 else 0) if c26 <= 46 else (((-1 if c25 <= 29 else (5 if c25 <= 37 else 0)) if c0 <= -12 else 3) if c2 <= 11 else (3 if c30 <= 100 else -3)))
    total += ((-3 if c26 <= 61 else 0) if c0 <= -45 else ((((1 if c31 <= 121 else -1) if c15 <= 2 else (0 if c5 <= 5 else 5)) if c20 <= 0 else 5) if c0 <= 10 else 3))
    total += ((-2 if c14 <= 49 else (((-2 if c30 <= 73 else 3) if c1 <= -26 else ((3 if c5 <= 17 else -2) if c3 <= 47 else -2)) if c25 <= 91 else -1)) if c30 <= 173 else -3)
    total += ((-3 if c0 <= -45 else 0) if c26 <= 46 else ((-2 if c30 <= 6 else (((4 if c24 <= 0 else -2) if c31 <= 101 else 1) if c26 <= 89 else -1)) if c30 <= 173 else -3))
    total += ((-3 if c26 <= 61 else 0) if c0 <= -45 else (((0 if c14 <= 147 else (-1 if c0 <= -28 else 3)) if c25 <= 76 else (1 if c31 <= 129 else -3)) if c20 <= 0 else 4))
    total += (((-2 if c30 <= 73 else 1) if c1 <= -25 else ((2 if c7 <= 3 else -2) if c31 <= 129 else (-1 if c0 <= 1 else (3 if c25 <= 66 else -1)))) if c30 <= 173 else -3)
    total += ((-3 if c26 <= 61 else 0) if c0 <= -45 else ((1 if c31 <= 73 else 3) if c31 <= 129 else (-2 if c31 <= 264 else ((0 if c26 <= 60 else 4) if c14 <= 248 else -2))))
    total += ((-2 if c26 <= 51 else (((-3 if c30 <= 8 else (3 if c2 <= 6 else -2)) if c31 <= 101 else (1 if c30 <= 100 else -2)) if c26 <= 89 else -2)) if c0 <= 8 else 2)
    total += (-2 if c0 <= -45 else (((0 if c2 <= -2 else ((-3 if c31 <= 48 else 3) if c14 <= 100 else -3)) if c20 <= 0 else 3) if c0 <= 10 else (3 if c21 <= 0 else -1)))
    total += ((-3 if c14 <= 34 else (0 if c26 <= 60 else ((-3 if c30 <= 0 else (6 if c14 <= 56 else (2 if c7 <= 4 else -3))) if c26 <= 89 else -1))) if c30 <= 173 else -3)
    total += (-2 if c0 <= -62 else (((-2 if c30 <= 73 else 2) if c1 <= -25 else ((1 if c31 <= 49 else 3) if c7 <= 3 else -2)) if c31 <= 129 else (-2 if c4 <= 34 else 0)))
    total += (((-1 if c25 <= 26 else (((-2 if c15 <= 2 else 3) if c26 <= 38 else (6 if c14 <= 56 else 1)) if c14 <= 241 else -1)) if c19 <= 14 else -3) if c30 <= 173 else -3)
    total += (((-3 if c30 <= 111 else 2) if c26 <= 20 else (((5 if c26 <= 22 else (0 if c25 <= 91 else -2)) if c20 <= 0 else 3) if c0 <= 10 else 2)) if c30 <= 173 else -3)
    total += ((-2 if c26 <= 20 else ((((0 if c17 <= 12 else (3 if c30 <= 107 else -3)) if c27 <= 3 else -1) if c25 <= 91 else -1) if c20 <= 0 else 3)) if c30 <= 173 else -3)
    total += (-3 if c14 <= 34 else (((((-1 if c17 <= 12 else 2) if c30 <= 70 else 2) if c25 <= 89 else (-2 if c15 <= 3 else 3)) if c20 <= 0 else 3) if c30 <= 173 else -3))
    total += (((-3 if c14 <= 34 else (((6 if c23 <= 0 else -1) if c31 <= 53 else -2) if c14 <= 56 else (-3 if c14 <= 67 else 0))) if c20 <= 0 else 3) if c30 <= 173 else -3)
    total += (((-2 if c26 <= 20 else ((0 if c27 <= 3 else -2) if c15 <= 1 else (-2 if c16 <= 0 else (3 if c7 <= 1 else -1)))) if c19 <= 14 else -3) if c30 <= 173 else -3)
    total += (-2 if c0 <= -63 else (((0 if c26 <= 60 else ((-2 if c30 <= 0 else 2) if c14 <= 248 else (-3 if c14 <= 340 else 3))) if c7 <= 4 else -3) if c26 <= 89 else -2))
    total += (((-3 if c30 <= 111 else 2) if c26 <= 20 else (((1 if c31 <= 122 else -1) if c15 <= 3 else (7 if c31 <= 189 else -1)) if c20 <= 0 else 2)) if c30 <= 173 else -3)
    total += (((((1 if c25 <= 91 else -1) if c23 <= 0 else ((-3 if c0 <= 1 else 2) if c30 <= 97 else 1)) if c24 <= 0 else -3) if c19 <= 14 else -3) if c30 <= 173 else -3)
    total += (((((-2 if c14 <= 67 else 4) if c14 <= 76 else -2) if c15 <= 3 else (4 if c30 <= 63 else -2)) if c26 <= 51 else (-1 if c25 <= 26 else 1)) if c0 <= 10 else 2)
    total += (((-2 if c14 <= 49 else ((-1 if c2 <= -48 else (4 if c14 <= 56 else 0)) if c19 <= 8 else -2)) if c25 <= 91 else (-2 if c15 <= 3 else 2)) if c20 <= 0 else 2)
    total += (1 if c7 <= 0 else (-2 if c11 <= 0 else ((-2 if c15 <= 2 else 2) if c5 <= 8 else (-1 if c30 <= 10 else ((5 if c30 <= 134 else -1) if c24 <= 0 else -1)))))
    total += (((-1 if c15 <= 1 else (-1 if c28 <= 8 else 2)) if c30 <= 70 else ((1 if c1 <= 24 else 6) if c14 <= 123 else (-2 if c0 <= -13 else 1))) if c30 <= 173 else -3)
    total += ((-2 if c7 <= 6 else 2) if c0 <= -63 else (((0 if c23 <= 0 else -3) if c30 <= 70 else (2 if c31 <= 121 else (2 if c30 <= 100 else -2))) if c0 <= 16 else 2))
    total += (((-2 if c15 <= 0 else 0) if c26 <= 60 else ((4 if c29 <= 11 else -1) if c14 <= 56 else (-3 if c14 <= 76 else (1 if c26 <= 89 else -2)))) if c20 <= 0 else 2)
    total += ((-2 if c14 <= 34 else ((4 if c31 <= 53 else -1) if c14 <= 56 else ((-3 if c0 <= -12 else 0) if c16 <= 0 else (-1 if c27 <= 0 else 1)))) if c30 <= 173 else -2)
    total += (((((2 if c7 <= 0 else (-2 if c27 <= 0 else 1)) if c23 <= 0 else -1) if c12 <= 0 else (-3 if c10 <= 1 else 1)) if c25 <= 91 else -1) if c19 <= 14 else -3)
    total += (((-2 if c0 <= -63 else ((((0 if c31 <= 518 else 3) if c26 <= 65 else 2) if c27 <= 3 else -1) if c7 <= 4 else -3)) if c20 <= 0 else 2) if c26 <= 89 else -2)
    total += ((-2 if c14 <= 34 else (((5 if c31 <= 53 else -2) if c14 <= 56 else (-3 if c14 <= 67 else 0)) if c30 <= 123 else (-3 if c26 <= 72 else 2))) if c19 <= 14 else -2)
    total += ((0 if c29 <= 10 else ((2 if c31 <= 122 else -1) if c15 <= 3 else 5)) if c31 <= 172 else (-2 if c0 <= -26 else ((3 if c14 <= 188 else -1) if c25 <= 61 else -1)))
    total += (-2 if c14 <= 34 else ((((1 if c25 <= 102 else -2) if c24 <= 0 else -3) if c15 <= 3 else (5 if c30 <= 63 else -1)) if c31 <= 189 else (-3 if c26 <= 37 else 0)))
    total += (-1 if c2 <= -48 else (((0 if c26 <= 60 else (-2 if c30 <= 0 else (2 if c14 <= 248 else -1))) if c26 <= 89 else (-3 if c1 <= 8 else 2)) if c30 <= 173 else -2))
    total += ((((-1 if c15 <= 1 else 1) if c30 <= 70 else ((1 if c1 <= 24 else 5) if c14 <= 123 else (1 if c2 <= -13 else -2))) if c19 <= 14 else -2) if c30 <= 173 else -2)
    total += ((((0 if c14 <= 223 else (5 if c14 <= 232 else 1)) if c31 <= 189 else (-2 if c0 <= -19 else (2 if c14 <= 246 else -2))) if c26 <= 84 else 3) if c26 <= 89 else -1)
    total += (((((1 if c28 <= 0 else (-2 if c6 <= -4 else 0)) if c11 <= 0 else (1 if c8 <= 0 else 3)) if c31 <= 172 else -1) if c24 <= 0 else -2) if c30 <= 173 else -2)
    total += (((-3 if c17 <= 10 else -2) if c0 <= -5 else (-1 if c26 <= 37 else ((18 if c2 <= -4 else -1) if c14 <= 248 else 2))) if c20 <= 0 else (4 if c0 <= -12 else 18))
    total += ((-3 if c27 <= 0 else (0 if c30 <= 173 else -4)) if c0 <= -13 else (((7 if c0 <= 1 else 14) if c30 <= 107 else 2) if c25 <= 76 else (7 if c31 <= 98 else -1)))
    total += (((-3 if c26 <= 56 else (-2 if c25 <= 26 else (-2 if c30 <= 6 else (9 if c14 <= 123 else 2)))) if c0 <= -8 else (9 if c25 <= 86 else 2)) if c30 <= 123 else -3)
    total += ((((-3 if c26 <= 40 else 5) if c7 <= 0 else -3) if c16 <= 0 else ((-1 if c0 <= -24 else 7) if c1 <= 16 else (6 if c14 <= 123 else -1))) if c30 <= 123 else -3)
    total += (-3 if c26 <= 37 else ((((-2 if c1 <= -28 else (6 if c30 <= 167 else -2)) if c31 <= 121 else -2) if c0 <= -15 else 7) if c5 <= 3 else (-2 if c0 <= -24 else 3)))
    total += ((((-3 if c26 <= 54 else 1) if c27 <= 0 else (-1 if c21 <= 0 else (-1 if c15 <= 0 else 9))) if c30 <= 173 else -4) if c0 <= -13 else (5 if c1 <= 11 else 1))
    total += ((0 if c1 <= -25 else ((-1 if c26 <= 29 else 6) if c31 <= 110 else 2)) if c7 <= 0 else (((-2 if c26 <= 51 else 1) if c21 <= 0 else 3) if c30 <= 173 else -3))
    total += (-3 if c26 <= 37 else (((-2 if c26 <= 61 else (-2 if c2 <= -39 else 3)) if c30 <= 173 else -3) if c0 <= -19 else ((5 if c14 <= 246 else 1) if c2 <= -10 else 0)))
    total += (((-2 if c14 <= 113 else (-2 if c0 <= -11 else 5)) if c16 <= 0 else ((-1 if c14 <= 77 else (4 if c7 <= 3 else -2)) if c1 <= 25 else -1)) if c6 <= 0 else -3)
    total += ((-2 if c26 <= 38 else (1 if c0 <= 1 else 5)) if c7 <= 0 else (-2 if c26 <= 61 else ((-1 if c27 <= 0 else (4 if c14 <= 177 else -1)) if c26 <= 85 else -2)))
    total += ((-3 if c21 <= 0 else (-2 if c30 <= 81 else 5)) if c0 <= -32 else ((3 if c14 <= 248 else 0) if c7 <= 0 else ((-1 if c27 <= 0 else 3) if c25 <= 86 else -2)))
    total += ((-2 if c30 <= 173 else -3) if c0 <= -28 else (((-1 if c26 <= 38 else ((-3 if c25 <= 36 else 2) if c30 <= 10 else 4)) if c26 <= 89 else -2) if c1 <= 19 else -1))
    total += (-2 if c26 <= 37 else ((((0 if c1 <= -10 else ((0 if c33 <= 0 else 4) if c19 <= 0 else -2)) if c30 <= 173 else -3) if c25 <= 91 else -2) if c0 <= 1 else 4))
    total += ((-2 if c21 <= 0 else (-2 if c16 <= 0 else 4)) if c0 <= -36 else (((1 if c11 <= 0 else 4) if c31 <= 129 else (-2 if c26 <= 50 else 1)) if c0 <= 8 else 3))
    total += ((-3 if c0 <= -45 else (-1 if c15 <= 3 else 4)) if c26 <= 46 else (((-2 if c2 <= -48 else 1) if c0 <= 1 else 3) if c2 <= 11 else (4 if c30 <= 100 else -3)))
    total += (-2 if c0 <= -36 else ((((-1 if c30 <= 70 else 3) if c14 <= 147 else 3) if c25 <= 76 else ((0 if c31 <= 88 else -3) if c15 <= 3 else 4)) if c20 <= 0 else 4))
    total += ((-3 if c0 <= -45 else 0) if c26 <= 46 else ((-2 if c30 <= 6 else (((2 if c1 <= 19 else -2) if c26 <= 60 else 3) if c26 <= 89 else -1)) if c30 <= 173 else -3))
    total += (-2 if c0 <= -45 else (((-3 if c30 <= 7 else ((2 if c14 <= 105 else 0) if c14 <= 219 else 4)) if c31 <= 129 else (-2 if c31 <= 264 else 1)) if c0 <= 10 else 3))
    total += (((-3 if c26 <= 65 else 0) if c21 <= 0 else (-2 if c15 <= 0 else 4)) if c0 <= -45 else ((1 if c0 <= 8 else (3 if c21 <= 0 else -1)) if c25 <= 91 else -1))
    total += (-2 if c0 <= -45 else ((((0 if c31 <= 73 else 3) if c31 <= 129 else (-2 if c31 <= 422 else 2)) if c20 <= 0 else 4) if c0 <= 10 else (3 if c5 <= 3 else 0)))
    total += ((-2 if c0 <= -62 else ((-3 if c30 <= 0 else (((2 if c7 <= 1 else -2) if c29 <= 11 else 4) if c26 <= 89 else -1)) if c31 <= 129 else 0)) if c30 <= 173 else -3)
    total += ((((-2 if c30 <= 73 else (-2 if c14 <= 49 else 3)) if c1 <= -25 else ((1 if c14 <= 123 else -2) if c15 <= 1 else 1)) if c20 <= 0 else 4) if c30 <= 173 else -3)
    total += (((-2 if c17 <= 11 else (3 if c14 <= 76 else ((-2 if c15 <= 3 else 2) if c0 <= 11 else 3))) if c30 <= 123 else -3) if c26 <= 51 else (2 if c7 <= 0 else 0))
    total += ((-1 if c25 <= 26 else (-1 if c26 <= 49 else ((7 if c14 <= 56 else (-3 if c14 <= 74 else (2 if c5 <= 17 else -3))) if c25 <= 102 else -1))) if c30 <= 173 else -3)
    total += (-2 if c0 <= -62 else (((-1 if c17 <= 12 else 2) if c3 <= 42 else -2) if c26 <= 60 else (((2 if c32 <= 0 else -3) if c7 <= 4 else -3) if c26 <= 89 else -1)))
    total += (-2 if c0 <= -62 else (((((2 if c27 <= 0 else -1) if c7 <= 0 else -2) if c15 <= 1 else 1) if c30 <= 70 else (3 if c14 <= 123 else 0)) if c30 <= 173 else -3))
    total += (-2 if c26 <= 20 else ((((((1 if c25 <= 102 else -2) if c14 <= 278 else -2) if c15 <= 3 else 4) if c30 <= 173 else -3) if c3 <= 46 else -2) if c20 <= 0 else 3))
    total += (((-3 if c30 <= 111 else 2) if c26 <= 20 else ((((0 if c1 <= -22 else 1) if c25 <= 89 else -1) if c20 <= 0 else 3) if c19 <= 14 else -3)) if c30 <= 173 else -3)
    total += ((((-2 if c15 <= 3 else 2) if c26 <= 51 else ((5 if c29 <= 11 else -1) if c14 <= 56 else (-3 if c14 <= 76 else 1))) if c0 <= 10 else 2) if c30 <= 173 else -3)
    total += (-2 if c26 <= 20 else (((-1 if c2 <= -45 else (1 if c23 <= 0 else -1)) if c19 <= 14 else -3) if c30 <= 100 else ((-2 if c26 <= 71 else 4) if c28 <= 11 else -2)))
    total += (-3 if c14 <= 34 else ((((1 if c31 <= 22 else 7) if c31 <= 53 else -2) if c14 <= 56 else 0) if c31 <= 172 else (-2 if c0 <= -26 else (2 if c14 <= 248 else -2))))
    total += (-2 if c0 <= -63 else (((-2 if c14 <= 49 else (1 if c7 <= 4 else -3)) if c25 <= 91 else (-2 if c15 <= 3 else (-1 if c25 <= 111 else 5))) if c20 <= 0 else 3))
    total += (((-3 if c30 <= 111 else 3) if c26 <= 20 else ((-2 if c30 <= 0 else ((-3 if c15 <= 0 else 0) if c26 <= 60 else 2)) if c26 <= 89 else -1)) if c30 <= 173 else -3)
    total += ((((((2 if c5 <= 1 else -1) if c11 <= 0 else 3) if c31 <= 122 else (0 if c30 <= 107 else -2)) if c24 <= 0 else -3) if c30 <= 173 else -3) if c19 <= 14 else -3)
    total += (((-1 if c25 <= 26 else ((-1 if c26 <= 50 else 1) if c25 <= 89 else (-2 if c15 <= 3 else (4 if c31 <= 189 else -2)))) if c30 <= 173 else -3) if c20 <= 0 else 2)
    total += (-3 if c14 <= 34 else ((((-2 if c26 <= 20 else 0) if c23 <= 0 else -2) if c30 <= 70 else (3 if c14 <= 123 else (-2 if c0 <= -13 else 1))) if c30 <= 173 else -3))
    total += ((-3 if c14 <= 34 else (((-1 if c25 <= 13 else (7 if c3 <= -7 else -1)) if c14 <= 56 else (0 if c26 <= 89 else -3)) if c19 <= 14 else -2)) if c30 <= 173 else -3)
    total += (((-2 if c15 <= 3 else 1) if c26 <= 46 else (((-1 if c30 <= 10 else 2) if c12 <= 0 else -1) if c31 <= 101 else (-2 if c4 <= 33 else 0))) if c20 <= 0 else 2)
    total += ((((0 if c30 <= 70 else (2 if c30 <= 100 else ((4 if c14 <= 74 else -3) if c26 <= 72 else 2))) if c19 <= 14 else -2) if c24 <= 0 else -3) if c30 <= 173 else -2)
    total += ((((-2 if c26 <= 37 else ((-1 if c31 <= 29 else 1) if c14 <= 262 else -3)) if c27 <= 3 else -2) if c15 <= 2 else 1) if c0 <= 10 else (2 if c5 <= 3 else -1))
    total += (-3 if c14 <= 34 else ((4 if c31 <= 53 else -2) if c14 <= 56 else (-4 if c14 <= 67 else (((0 if c26 <= 84 else 3) if c20 <= 0 else 3) if c26 <= 89 else -2))))
    total += ((-3 if c14 <= 34 else ((0 if c26 <= 60 else 4) if c14 <= 56 else (-3 if c14 <= 67 else ((-2 if c0 <= -12 else 1) if c16 <= 0 else 1)))) if c30 <= 173 else -2)
    total += (((0 if c14 <= 113 else 2) if c25 <= 62 else 0) if c7 <= 0 else (-2 if c27 <= 0 else ((0 if c26 <= 67 else (1 if c1 <= 8 else 4)) if c27 <= 2 else -1)))
    total += (((-1 if c15 <= 3 else ((-1 if c29 <= 11 else 7) if c31 <= 189 else -2)) if c26 <= 46 else (-2 if c30 <= 6 else 0)) if c0 <= 11 else (2 if c25 <= 66 else -1))
    total += ((((((0 if c17 <= 12 else 2) if c25 <= 102 else -2) if c15 <= 3 else 4) if c31 <= 189 else (-3 if c26 <= 37 else 0)) if c24 <= 0 else -2) if c30 <= 173 else -2)
    total += (((((((-1 if c15 <= 1 else 1) if c30 <= 70 else 2) if c30 <= 123 else -2) if c20 <= 0 else 2) if c26 <= 84 else 3) if c26 <= 89 else -2) if c19 <= 14 else -2)
    total += (((0 if c14 <= 113 else 1) if c7 <= 0 else ((-2 if c1 <= 27 else 1) if c11 <= 0 else ((-2 if c16 <= 0 else 1) if c8 <= 0 else 3))) if c19 <= 14 else -2)
    total += ((((0 if c27 <= 0 else -3) if c1 <= -23 else 0) if c30 <= 70 else ((2 if c31 <= 121 else (1 if c30 <= 107 else -2)) if c7 <= 4 else -2)) if c30 <= 173 else -2)
    total += (((((-1 if c30 <= 6 else 2) if c25 <= 52 else (-2 if c27 <= 0 else (-1 if c4 <= 34 else 2))) if c3 <= 46 else -1) if c12 <= 0 else -1) if c23 <= 0 else -1)
    total += ((((0 if c14 <= 219 else (4 if c30 <= 61 else -1)) if c23 <= 0 else -1) if c24 <= 0 else -3) if c31 <= 189 else (-3 if c26 <= 37 else (0 if c27 <= 3 else -2)))
    total += ((((-3 if c0 <= -32 else 0) if c21 <= 0 else 2) if c20 <= 0 else 6) if c0 <= -5 else (0 if c26 <= 37 else ((20 if c2 <= -10 else 4) if c25 <= 86 else 5)))
    total += (((-3 if c0 <= -32 else -1) if c26 <= 60 else ((-1 if c25 <= 26 else (7 if c14 <= 123 else 0)) if c30 <= 173 else -3)) if c0 <= -8 else (0 if c26 <= 37 else 11))
    total += (((-2 if c0 <= -12 else 7) if c25 <= 26 else (-2 if c26 <= 38 else (8 if c14 <= 248 else 1))) if c7 <= 0 else (-3 if c26 <= 51 else (1 if c28 <= 12 else -2)))
    total += (((-3 if c0 <= -34 else -1) if c26 <= 56 else ((-2 if c28 <= 8 else 1) if c28 <= 12 else -3)) if c0 <= -13 else (3 if c0 <= 1 else (8 if c30 <= 107 else 0)))
    total += (-3 if c26 <= 37 else ((1 if c0 <= -14 else 7) if c7 <= 0 else (((-1 if c30 <= 70 else (5 if c7 <= 4 else -2)) if c30 <= 173 else -3) if c25 <= 86 else -3)))
    total += (((-3 if c0 <= -34 else -1) if c26 <= 56 else (1 if c30 <= 173 else -3)) if c0 <= -13 else ((6 if c26 <= 89 else 1) if c25 <= 76 else (4 if c31 <= 98 else -2)))
    total += (((-3 if c26 <= 61 else -1) if c0 <= -45 else ((-1 if c20 <= 0 else 5) if c21 <= 0 else (-2 if c14 <= 81 else 5))) if c0 <= -13 else (5 if c14 <= 246 else 0))
    total += ((-3 if c0 <= -45 else (((-1 if c15 <= 2 else 2) if c20 <= 0 else 4) if c21 <= 0 else 3)) if c0 <= -13 else ((2 if c0 <= 1 else 5) if c1 <= 11 else 0))
    total += (((-2 if c26 <= 46 else (-1 if c25 <= 26 else (((-1 if c30 <= 6 else 5) if c25 <= 102 else -1) if c27 <= 3 else -1))) if c0 <= 1 else 4) if c30 <= 123 else -3)
    total += ((-2 if c26 <= 38 else ((1 if c1 <= -27 else 5) if c25 <= 62 else 1)) if c7 <= 0 else (-2 if c0 <= -28 else (-1 if c11 <= 0 else (4 if c1 <= 24 else -2))))
    total += ((-2 if c21 <= 0 else (-2 if c16 <= 0 else 5)) if c0 <= -28 else ((((-1 if c26 <= 46 else 3) if c0 <= 7 else 4) if c26 <= 93 else -2) if c1 <= 19 else -1))
    total += ((-3 if c26 <= 20 else (3 if c25 <= 91 else 0)) if c7 <= 0 else ((-3 if c25 <= 23 else (-2 if c27 <= 0 else (1 if c21 <= 0 else 6))) if c30 <= 173 else -3))
    total += ((((-2 if c0 <= -12 else 2) if c25 <= 26 else ((-2 if c26 <= 37 else 2) if c25 <= 87 else (1 if c31 <= 129 else -3))) if c28 <= 12 else -3) if c20 <= 0 else 5)
    total += ((-1 if c25 <= 26 else ((-1 if c0 <= 14 else 4) if c26 <= 46 else (-2 if c30 <= 0 else 2))) if c6 <= 0 else ((-2 if c1 <= 25 else 6) if c14 <= 121 else -3))
    total += (((-2 if c26 <= 46 else 1) if c0 <= 2 else 3) if c7 <= 0 else ((-2 if c27 <= 0 else ((-1 if c33 <= 0 else 3) if c14 <= 262 else -2)) if c30 <= 173 else -3))
    total += (((-3 if c0 <= -62 else (((-2 if c30 <= 74 else 2) if c1 <= -25 else (2 if c14 <= 223 else 5)) if c31 <= 129 else -1)) if c0 <= 1 else 3) if c30 <= 173 else -3)
    total += ((((-2 if c1 <= 7 else ((6 if c31 <= 172 else -1) if c25 <= 91 else -2)) if c0 <= -32 else (2 if c1 <= 16 else -1)) if c20 <= 0 else 4) if c30 <= 173 else -3)
    total += ((-3 if c0 <= -45 else (1 if c31 <= 189 else -3)) if c26 <= 37 else (((-2 if c2 <= -48 else (2 if c31 <= 121 else -1)) if c30 <= 173 else -3) if c0 <= 1 else 3))
    total += ((-2 if c14 <= 49 else (((-2 if c0 <= -36 else 2) if c31 <= 129 else -1) if c26 <= 60 else (6 if c14 <= 56 else (-3 if c14 <= 76 else 2)))) if c30 <= 173 else -3)
    total += ((-3 if c26 <= 61 else ((0 if c2 <= -2 else 6) if c30 <= 114 else -2)) if c0 <= -36 else ((1 if c31 <= 129 else -1) if c0 <= 10 else (3 if c21 <= 0 else -1)))
    total += ((-3 if c26 <= 61 else 0) if c0 <= -45 else ((((0 if c17 <= 12 else 3) if c25 <= 60 else (0 if c31 <= 101 else -2)) if c15 <= 2 else 2) if c0 <= 10 else 3))
    total += ((-3 if c26 <= 20 else ((0 if c20 <= 0 else 3) if c15 <= 1 else (3 if c7 <= 1 else -1))) if c6 <= 0 else ((-3 if c30 <= 72 else 3) if c30 <= 123 else -3))
    total += ((-2 if c26 <= 20 else ((((1 if c25 <= 91 else (1 if c31 <= 129 else -2)) if c24 <= 0 else -3) if c19 <= 14 else -3) if c20 <= 0 else 4)) if c30 <= 173 else -3)
    total += ((-2 if c26 <= 20 else (-2 if c30 <= 0 else ((((2 if c6 <= 1 else -3) if c31 <= 129 else 0) if c20 <= 0 else 4) if c26 <= 89 else -2))) if c30 <= 173 else -3)
    total += ((-2 if c0 <= -34 else (1 if c31 <= 129 else -1)) if c26 <= 60 else (((-3 if c30 <= 0 else 2) if c27 <= 3 else (-2 if c15 <= 1 else 2)) if c26 <= 89 else -2))
    total += (((-2 if c0 <= -62 else (((-1 if c15 <= 1 else (-1 if c27 <= 0 else 2)) if c30 <= 70 else 1) if c7 <= 4 else -3)) if c30 <= 173 else -3) if c20 <= 0 else 3)
    total += (-2 if c0 <= -62 else ((((-2 if c30 <= 6 else 0) if c15 <= 3 else (6 if c26 <= 28 else -1)) if c7 <= 4 else -3) if c0 <= 10 else (3 if c25 <= 66 else 0)))
    total += (((-3 if c30 <= 111 else (5 if c14 <= 74 else -1)) if c26 <= 20 else (((-1 if c6 <= -10 else 1) if c25 <= 91 else -1) if c20 <= 0 else 3)) if c30 <= 173 else -3)
    total += (-2 if c0 <= -62 else ((((-2 if c14 <= 49 else 1) if c25 <= 76 else -2) if c15 <= 3 else ((7 if c30 <= 63 else -1) if c31 <= 189 else -1)) if c20 <= 0 else 2))
    total += ((((-2 if c30 <= 73 else 2) if c1 <= -25 else (((-1 if c15 <= 3 else 3) if c26 <= 51 else 2) if c7 <= 4 else -3)) if c19 <= 14 else -3) if c30 <= 173 else -3)
    total += ((((-2 if c10 <= 1 else 1) if c1 <= -23 else ((1 if c31 <= 129 else -1) if c26 <= 60 else 1)) if c30 <= 173 else -3) if c0 <= 10 else (2 if c21 <= 0 else -2))
    total += ((-1 if c26 <= 46 else ((5 if c31 <= 53 else -1) if c14 <= 56 else ((-3 if c30 <= 0 else (-3 if c14 <= 75 else 1)) if c26 <= 89 else -3))) if c30 <= 173 else -3)
    total += (-3 if c14 <= 34 else (((-1 if c25 <= 13 else 6) if c29 <= 11 else -2) if c14 <= 56 else (-3 if c14 <= 67 else ((1 if c26 <= 89 else -2) if c30 <= 123 else -2))))
    total += (((-1 if c15 <= 3 else ((0 if c29 <= 11 else 8) if c31 <= 189 else -2)) if c26 <= 51 else (2 if c14 <= 56 else 0)) if c0 <= 11 else (2 if c5 <= 3 else -1))
    total += (1 if c7 <= 0 else (-2 if c16 <= 0 else (((0 if c3 <= 7 else (-1 if c14 <= 67 else 5)) if c14 <= 123 else (-3 if c15 <= 1 else 1)) if c30 <= 123 else -2)))
    total += ((-3 if c14 <= 34 else ((((2 if c31 <= 122 else (-2 if c4 <= 33 else 1)) if c12 <= 0 else -1) if c19 <= 8 else -3) if c25 <= 91 else -1)) if c30 <= 173 else -3)
    total += (((((-1 if c6 <= -10 else (1 if c25 <= 91 else -1)) if c23 <= 0 else (-2 if c0 <= -2 else 2)) if c19 <= 14 else -3) if c24 <= 0 else -3) if c30 <= 173 else -3)
    total += ((-3 if c14 <= 34 else (((0 if c26 <= 65 else (2 if c31 <= 101 else 0)) if c20 <= 0 else 3) if c26 <= 89 else (-2 if c1 <= 8 else 2))) if c30 <= 173 else -2)
    total += (-3 if c14 <= 34 else ((-1 if c14 <= 49 else 4) if c14 <= 56 else (((1 if c5 <= 3 else -3) if c27 <= 1 else -3) if c16 <= 0 else (1 if c30 <= 123 else -2))))
    total += ((((-2 if c30 <= 110 else 3) if c26 <= 20 else (0 if c15 <= 1 else ((3 if c14 <= 241 else 0) if c3 <= 46 else -1))) if c19 <= 14 else -3) if c7 <= 0 else -1)
    total += (((-1 if c26 <= 46 else ((-2 if c30 <= 5 else (-1 if c6 <= -10 else 1)) if c26 <= 89 else (-3 if c1 <= 8 else 2))) if c0 <= 16 else 2) if c19 <= 14 else -2)
    total += ((((1 if c25 <= 91 else ((-3 if c26 <= 56 else 0) if c15 <= 3 else (4 if c14 <= 367 else -2))) if c19 <= 14 else -2) if c24 <= 0 else -2) if c30 <= 173 else -2)
    total += (-3 if c14 <= 34 else ((4 if c31 <= 53 else -2) if c14 <= 56 else (-2 if c16 <= 0 else (-1 if c27 <= 0 else ((1 if c15 <= 1 else 3) if c14 <= 241 else -1)))))
    total += (((0 if c5 <= 2 else (-2 if c4 <= 32 else 1)) if c11 <= 0 else (((2 if c14 <= 76 else -1) if c15 <= 1 else 2) if c21 <= 0 else 4)) if c30 <= 173 else -2)
    total += (-2 if c14 <= 34 else (((-1 if c2 <= -48 else 1) if c3 <= 47 else -2) if c25 <= 91 else (((-2 if c15 <= 3 else 2) if c27 <= 2 else 2) if c1 <= 24 else -2)))
    total += ((((-2 if c30 <= 10 else (1 if c7 <= 0 else -1)) if c31 <= 73 else (3 if c4 <= 46 else -2)) if c31 <= 129 else (0 if c30 <= 107 else -2)) if c26 <= 89 else -2)
    total += ((-1 if c6 <= -10 else ((2 if c25 <= 64 else (-1 if c27 <= 2 else 2)) if c7 <= 0 else ((-2 if c14 <= 321 else 2) if c27 <= 0 else 1))) if c23 <= 0 else -1)
    total += ((((-1 if c15 <= 1 else (-2 if c1 <= -21 else 1)) if c30 <= 70 else ((0 if c26 <= 51 else 2) if c7 <= 4 else -2)) if c30 <= 173 else -2) if c19 <= 14 else -2)
    total += ((0 if c31 <= 73 else (3 if c6 <= 1 else -2)) if c31 <= 121 else (((-1 if c14 <= 117 else (2 if c25 <= 89 else -1)) if c27 <= 3 else -2) if c30 <= 107 else -2))
    total += ((((((-1 if c26 <= 38 else 1) if c14 <= 227 else 5) if c14 <= 232 else -1) if c12 <= 0 else (-2 if c10 <= 1 else 1)) if c23 <= 0 else -1) if c19 <= 14 else -2)
    return total


TREES: Final[dict[str, Callable[[list[int]], int]]] = {"body": body, "head": head, "caption": caption, "byline": byline, "standfirst": standfirst}
