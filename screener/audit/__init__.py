"""How a selection or a scoring treats groups: tables of rates, counterfactual runs, the facts for a notice."""
