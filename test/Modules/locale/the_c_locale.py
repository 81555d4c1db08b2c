# The C locale, which is the only one.
# RUN: %run %s | FileCheck --match-full-lines %s
import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.getlocale())
print(locale.format_string("%d %.2f", (1234567, 1.5), grouping=True),
      locale.str(1.5), locale.atof("1.5"), locale.atoi("12"),
      locale.delocalize("1.5"), locale.getpreferredencoding())
print(locale.strcoll("a", "b"), sorted("bca", key=locale.strxfrm))
try:
    locale.currency(1.5)
except ValueError as error:
    print(error)
print(locale.localeconv())
# CHECK: C (None, None)
# CHECK-NEXT: 1234567 1.50 1.5 1.5 12 1.5 UTF-8
# CHECK-NEXT: -1 ['a', 'b', 'c']
# CHECK-NEXT: Currency formatting is not possible using the 'C' locale.
# CHECK-NEXT: {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}
