# kde gives a density or its integral as a function, kde_random one that draws.
# RUN: %run %s | FileCheck --match-full-lines %s
from statistics import *
d=[-2.1,-1.3,-0.4,1.9,5.1,6.2]
for k in ('normal','gauss','logistic','sigmoid','rectangular','uniform','triangular','parabolic','epanechnikov','cosine'):
    f=kde(d,1.5,k); c=kde(d,1.5,k,cumulative=True); print(k,[round(f(x),12) for x in (-3,0,2.5)],[round(c(x),12) for x in (-3,0,2.5)], round(kde_random(d,1.5,k,seed=5)(),12))
for a in (([],1),([1],0),([1],1,"z"),(["a"],1)):
    try: kde(*a)
    except Exception as e: print(type(e).__name__,e)
# CHECK: normal [0.070428594058, 0.109882139945, 0.061935855178] [0.074142104864, 0.40571835854, 0.611738296052] 4.113821318172
# CHECK-NEXT: gauss [0.070428594058, 0.109882139945, 0.061935855178] [0.074142104864, 0.40571835854, 0.611738296052] 4.113821318172
# CHECK-NEXT: logistic [0.064738701828, 0.092326605675, 0.073450992927] [0.131907562766, 0.390068374094, 0.59710633405] 3.495330726733
# CHECK-NEXT: sigmoid [0.065755995361, 0.097815240045, 0.069687275773] [0.109615178344, 0.397156291552, 0.602960906262] 3.813921836883
# CHECK-NEXT: rectangular [0.055555555556, 0.111111111111, 0.055555555556] [0.033333333333, 0.427777777778, 0.616666666667] 4.366335049461
# CHECK-NEXT: uniform [0.055555555556, 0.111111111111, 0.055555555556] [0.033333333333, 0.427777777778, 0.616666666667] 4.366335049461
# CHECK-NEXT: triangular [0.044444444444, 0.096296296296, 0.066666666667] [0.013333333333, 0.453703703704, 0.636666666667] 4.672148578412
# CHECK-NEXT: parabolic [0.053333333333, 0.098148148148, 0.07] [0.017333333333, 0.447086419753, 0.630666666667] 4.591399354955
# CHECK-NEXT: epanechnikov [0.053333333333, 0.098148148148, 0.07] [0.017333333333, 0.447086419753, 0.630666666667] 4.591399354955
# CHECK-NEXT: cosine [0.051293939736, 0.097865598303, 0.070600051282] [0.015915250469, 0.448740353651, 0.632315437691] 4.611965015602
# CHECK-NEXT: StatisticsError Empty data sequence
# CHECK-NEXT: StatisticsError Bandwidth h must be positive, not h=0
# CHECK-NEXT: StatisticsError Unknown kernel name: 'z'
# CHECK-NEXT: TypeError Data sequence must contain ints or floats
