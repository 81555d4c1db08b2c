# RUN: %run %s | FileCheck --match-full-lines %s
import colorsys, getopt
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.6), colorsys.hsv_to_rgb(0.5, 0.5, 0.5), colorsys.rgb_to_hls(0.2, 0.4, 0.6), colorsys.hls_to_rgb(0.5, 0.4, 0.3), colorsys.rgb_to_yiq(0.1, 0.2, 0.3))
print(getopt.getopt(['-a', '-b', 'v', '--long=x', 'rest'], 'ab:', ['long=']), getopt.gnu_getopt(['x', '-a', 'y'], 'a'))
show(lambda: getopt.getopt(['-z'], 'a')); show(lambda: getopt.getopt(['-b'], 'b:'))
# CHECK: (0.5833333333333334, 0.6666666666666666, 0.6) (0.25, 0.5, 0.5) (0.5833333333333334, 0.4, 0.49999999999999994) (0.28, 0.52, 0.52) (0.181, -0.09206999999999999, 0.009910000000000002)
# CHECK-NEXT: ([('-a', ''), ('-b', 'v'), ('--long', 'x')], ['rest']) ([('-a', '')], ['x', 'y'])
# CHECK-NEXT: GetoptError option -z not recognized
# CHECK-NEXT: GetoptError option -b requires argument
