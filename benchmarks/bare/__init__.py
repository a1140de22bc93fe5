"""The unit of all rates: a Django project of one view, which renders one template of fifty rows.

It has no middleware, no database and no translation: what Django itself costs here, today.
"""
