# RUN: %run %s | FileCheck --match-full-lines %s
import cmath
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for z in (1+2j, 3, 0.5-0.25j, -2+0j):
    print(cmath.phase(z), [round(x, 12) for x in cmath.polar(z)])
    for f in ('sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh'):
        r = getattr(cmath, f)(z); print(f, complex(round(r.real, 10), round(r.imag, 10)), end=' ')
    print()
print(cmath.rect(1, cmath.pi / 2).real < 1e-15, cmath.isclose(1+1j, 1+1.0000000001j), cmath.inf, cmath.nanj, cmath.isnan(complex('nan')), cmath.isinf(1j), cmath.isfinite(1j), cmath.e)
show(lambda: cmath.log(0)); show(lambda: cmath.sqrt('a')); show(lambda: cmath.log(8, 2)); show(lambda: cmath.exp(1000))
# CHECK: 1.1071487177940904 [2.2360679775, 1.107148717794]
# CHECK-NEXT: sqrt (1.2720196495+0.7861513778j) exp (-1.1312043838+2.471726672j) log (0.8047189562+1.1071487178j) log10 (0.3494850022+0.4808285788j) sin (3.1657785132+1.9596010414j) cos (2.032723007-3.0518977992j) tan (0.0338128261+1.0147936161j) sinh (-0.489056259+1.4031192506j) cosh (-0.6421481247+1.0686074214j) tanh (1.1667362572-0.2434582012j) asin (0.4270785864+1.5285709195j) acos (1.1437177404-1.5285709195j) atan (1.3389725223+0.4023594781j) asinh (1.4693517444+1.0634400236j) acosh (1.5285709195+1.1437177404j) atanh (0.1732867951+1.1780972451j) 
# CHECK-NEXT: 0.0 [3.0, 0.0]
# CHECK-NEXT: sqrt (1.7320508076+0j) exp (20.0855369232+0j) log (1.0986122887+0j) log10 (0.4771212547+0j) sin (0.1411200081-0j) cos (-0.9899924966-0j) tan (-0.1425465431+0j) sinh (10.0178749274+0j) cosh (10.0676619958+0j) tanh (0.9950547537+0j) asin (1.5707963268+1.762747174j) acos -1.762747174j atan (1.2490457724+0j) asinh (1.8184464592+0j) acosh (1.762747174+0j) atanh (0.3465735903+1.5707963268j) 
# CHECK-NEXT: -0.4636476090008061 [0.559016994375, -0.463647609001]
# CHECK-NEXT: sqrt (0.7276733451-0.1717803749j) exp (1.5974665191-0.4079001701j) log (-0.5815754049-0.463647609j) log10 (-0.2525749892-0.2013595981j) sin (0.4944857809-0.2216881641j) cos (0.9051501506+0.121108796j) tan (0.5045007027-0.3124206925j) sinh (0.5048957144-0.2789791284j) cosh (1.0925708047-0.1289210417j) tanh (0.485487281-0.19805545j) asin (0.5016088533-0.2813960562j) acos (1.0691874735+0.2813960562j) atan (0.4842544903-0.2005866181j) asinh (0.4926756834-0.2243284526j) acosh (0.2813960562-1.0691874735j) atanh (0.5003700001-0.3143981432j) 
# CHECK-NEXT: 3.141592653589793 [2.0, 3.14159265359]
# CHECK-NEXT: sqrt 1.4142135624j exp (0.1353352832+0j) log (0.6931471806+3.1415926536j) log10 (0.3010299957+1.3643763538j) sin (-0.9092974268-0j) cos (-0.4161468365+0j) tan (2.1850398633+0j) sinh (-3.6268604078+0j) cosh (3.7621956911-0j) tanh (-0.9640275801+0j) asin (-1.5707963268+1.3169578969j) acos (3.1415926536-1.3169578969j) atan (-1.1071487178+0j) asinh (-1.4436354752+0j) acosh (1.3169578969+3.1415926536j) atanh (-0.5493061443+1.5707963268j) 
# CHECK-NEXT: True True inf nanj True False True 2.718281828459045
# CHECK-NEXT: ValueError math domain error
# CHECK-NEXT: TypeError must be real number, not str
# CHECK-NEXT: (3+0j)
# CHECK-NEXT: OverflowError math range error
