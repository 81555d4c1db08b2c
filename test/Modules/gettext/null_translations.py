# Without catalogues, messages are as they are.
# RUN: %run %s | FileCheck --match-full-lines %s
import gettext

_ = gettext.gettext
print(_("hello"), gettext.ngettext("item", "items", 1),
      gettext.ngettext("item", "items", 3), gettext.pgettext("menu", "Open"),
      gettext.npgettext("menu", "a", "b", 2), gettext.textdomain())
translations = gettext.NullTranslations()
print(translations.gettext("x"), translations.info(), translations.charset())


class Upper(gettext.NullTranslations):
    def gettext(self, message):
        return message.upper()


translations.add_fallback(Upper())
print(translations.gettext("through the fallback"))
translations.install()
import builtins
print(builtins._("installed"), gettext.find("nope"))
print(gettext.translation("nope", fallback=True).gettext("as it is"))
try:
    gettext.translation("nope")
except FileNotFoundError as error:
    print(error.strerror, error.filename)
# CHECK: hello item items Open b messages
# CHECK-NEXT: x {} None
# CHECK-NEXT: THROUGH THE FALLBACK
# CHECK-NEXT: INSTALLED None
# CHECK-NEXT: as it is
# CHECK-NEXT: No translation file found for domain nope
