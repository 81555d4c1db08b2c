# A subclass of Template chooses delimiter, identifiers, or the whole pattern.
# RUN: %run %s | FileCheck --match-full-lines %s
import string
class T(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"
print(T("%a_b %{c_d} %% %e").safe_substitute(a_b=1), T("%a_b").get_identifiers(), T("%a").is_valid())
class U(string.Template):
    pattern = r"\[\[(?P<named>\w+)\]\]|(?P<escaped>!!)|(?P<braced>\0)|(?P<invalid>\0)"
print(U("[[x]] y !!").substitute(x=5), U("[[z]]").safe_substitute(), string.Template.idpattern)
for bad in (T("a\nb %q"), string.Template("x $"), string.Template("$$ ${")):
    try: bad.substitute()
    except ValueError as e: print(e)
# CHECK: 1 %{c_d} % %e ['a_b'] False
# CHECK-NEXT: 5 y $ {{\[\[}}z]] (?a:[_a-z][_a-z0-9]*)
# CHECK-NEXT: Invalid placeholder in string: line 2, col 3
# CHECK-NEXT: Invalid placeholder in string: line 1, col 3
# CHECK-NEXT: Invalid placeholder in string: line 1, col 4
