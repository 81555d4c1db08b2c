#include "StrMethods.h"
namespace montyjit {
NativeTable strFormatMethods() { return {}; }
}
