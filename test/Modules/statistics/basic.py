# RUN: %run %s | FileCheck --match-full-lines %s
import statistics as st
# DIVERGES: CPython in WebAssembly has 32-bit words, and CPython 3.13, the second opinion, other messages.
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
d = [1, 2, 3, 4, 4]
f = [2.5, 3.25, 5.5, 11.25, 11.75, 0.1]
print(st.mean(d), st.mean([1, 2, 3]), st.mean(f), st.mean([1.5, 2]), st.mean([True, False]), st.mean(range(10)))
# CHECK: 2.8 2 5.725 1.75 0.5 4.5
print(st.fmean(d), st.fmean([3.5, 4.0], [1, 3]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]))
# CHECK: 2.8 3.875 36.000000000000014 48.0 56.0
print(st.median(d), st.median([1, 2, 3, 4]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
# CHECK: 3 2.5 2 3 3.7
print(st.mode('aabbb'), st.mode([1, 1, 2, 2]), st.multimode('aabbc'), st.multimode([]))
# CHECK: b 1 ['a', 'b'] []
print(st.variance(d), st.stdev(d), st.pvariance(d), st.pstdev(d), st.variance(f), st.stdev(f), st.pvariance(f), st.pstdev(f))
# CHECK: 1.7 1.3038404810405297 1.36 1.1661903789690602 23.00875 4.7967436871277584 19.173958333333335 4.37880786668396
print(st.stdev([1, 2, 3, 4]), st.variance([2, 2]), st.stdev([0.1, 0.2, 0.3]), st.variance([1, 2, 4], xbar=2), st.pstdev([1e10, 1e10 + 1]))
# CHECK: 1.2909944487358056 0 0.09999999999999999 2.5 0.5
print(st.quantiles(d), st.quantiles(f, n=3), st.quantiles(f, n=4, method='inclusive'), st.quantiles([5]))
# CHECK: [1.5, 3.0, 4.0] [2.75, 9.333333333333334] [2.6875, 4.375, 9.8125] [5, 5, 5]
print(st.covariance([1, 2, 3], [1, 5, 7]), st.correlation([1, 2, 3], [1, 5, 7]), st.correlation([1, 5, 2], [3, 9, 4], method='ranked'))
# CHECK: 3.0 0.9819805060619656 1.0
print(st.linear_regression([1, 2, 3], [2, 4.5, 6]), st.linear_regression([1, 2], [2, 4], proportional=True))
# CHECK: LinearRegression(slope=2.0, intercept=0.16666666666666696) LinearRegression(slope=2.0, intercept=0.0)
n = st.NormalDist(100, 15)
print(n, n.pdf(110), n.cdf(110), n.inv_cdf(0.9), n.inv_cdf(0.001), n.quantiles(), n.zscore(130), n + 5, n * 2, n + n, -n, n == st.NormalDist(100, 15))
# CHECK: NormalDist(mu=100.0, sigma=15.0) 0.02129653370149015 0.7475074624530771 119.22327348316901 53.6465154074828 [89.88265374705878, 100.0, 110.11734625294122] 2.0 NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=200.0, sigma=21.213203435596427) NormalDist(mu=-100.0, sigma=15.0) True
print(st.NormalDist.from_samples(f), n.mean, n.stdev, n.variance, n.samples(2, seed=5))
# CHECK: NormalDist(mu=5.725, sigma=4.7967436871277584) 100.0 15.0 225.0 [104.69665951087312, 109.7329661297383]
show(st.mean, [])  # CHECK: StatisticsError mean requires at least one data point
show(st.median, [])  # CHECK: StatisticsError no median for empty data
show(st.mode, [])  # CHECK: StatisticsError no mode for empty data
show(st.variance, [1])  # CHECK: StatisticsError variance requires at least two data points
show(st.stdev, [1])  # CHECK: StatisticsError stdev requires at least two data points
show(st.mean, ['a'])  # CHECK: TypeError can't convert type 'str' to numerator/denominator
show(st.quantiles, [])  # CHECK: StatisticsError must have at least one data point
show(st.harmonic_mean, [1, -1])  # CHECK: StatisticsError harmonic mean does not support negative values
show(st.correlation, [1, 1], [1, 2])  # CHECK: StatisticsError at least one of the inputs is constant
show(st.NormalDist, 0, -1)  # CHECK: StatisticsError sigma must be non-negative
print(issubclass(st.StatisticsError, ValueError))  # CHECK: True
