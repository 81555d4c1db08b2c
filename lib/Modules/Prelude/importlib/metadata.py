"""Packages that are installed: none."""

__all__ = ['PackageNotFoundError', 'distributions', 'entry_points', 'files',
           'metadata', 'requires', 'version']


class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        name, = self.args
        return name


def version(distribution_name):
    raise PackageNotFoundError(distribution_name)


metadata = files = requires = distribution = version


def distributions(**kwargs):
    return iter(())


def entry_points(**params):
    return ()
