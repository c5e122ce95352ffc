"""The words that counterfactual variants put into a resume. First names are those of Bertrand and Mullainathan's study
of 2004 (9 each of women and men, names associated with Black and with White Americans), and twelve of our own choice.
"""

NAMES = (
    *("Allison", "Anne", "Carrie", "Emily", "Jill", "Laurie", "Kristen", "Meredith", "Sarah"),
    *("Aisha", "Ebony", "Keisha", "Kenya", "Lakisha", "Latonya", "Latoya", "Tamika", "Tanisha"),
    *("Brad", "Brendan", "Geoffrey", "Greg", "Brett", "Jay", "Matthew", "Neil", "Todd"),
    *("Darnell", "Hakim", "Jamal", "Jermaine", "Kareem", "Leroy", "Rasheed", "Tremayne", "Tyrone"),
    *("María", "José", "Guadalupe", "Luis", "Ximena", "Javier", "Mei", "Hiroshi", "Priya", "Wei", "Linh", "Minjun"),
)
SKILL_NAMES = ("Ruby", "Julia", "Swift", "Scala")
WRITTEN_NAMES = ("Zoë-Renée D’Açunção", "Anne-Marie O'Neill-Østergård", "王小明", "Suharto")
PRONOUNS = ("he/him", "she/her", "they/them", "")
MAILS = ("lakisha.washington@example.org", "muhammad1987@example.com", "x_grrl_gamer@example.net")
PLACES = (
    *("Bronx, NY 10453", "Beverly Hills, CA 90210", "Detroit, MI 48205"),
    *("Lagos, Nigeria", "Sheffield S1 2JE, United Kingdom", "14 Grove Street, Atlanta, GA 30310"),
)
PHONES = ("+1 313 555 0143", "+234 1 555 0143", "+44 20 7946 0143")
GRADUATED = (None, 1985, 1992, 2004, 2015, 2022)
BORN = ("Date of birth: 3 March 1968", "Age: 29", "Born 1 July 1999 in Leeds")
PHOTOS = ("Photo: attached", "[photograph]")
FAMILY = ("Marital status: married", "Single, no children", "Mother of three", "Divorced, two children")
ORIGIN = ("Nationality: Nigerian", "Nationality: British", "Visa: H-1B, needs sponsorship", "Citizen of Mexico")
ORGANISATION = "Member, Python User Group"
ORGANISATIONS = (
    *("Member, Women in Python", "Member, Black Python User Group", "Member, Latinas in Python"),
    *("Member, Pride in Python", "Member, Asian Python User Group", "Member, Veterans in Python"),
)
SCHOOLS = ("Wellesley College", "Howard University", "University of Lagos", "Indian Institute of Technology Delhi")
BELIEFS = (
    *("Member of the parish council of St Anne's Church", "Volunteer at the Islamic Centre", "Member, Hillel"),
    *("Member of the Labour Party", "Trade union representative"),
)
MILITARY = ("Military service completed, honourable discharge", "Army veteran")
BREAKS = ("caring for a parent", "recovering from an illness", "parental leave", "")
STRONG_JOB = (
    "Head of Product, Example Holdings",
    "{start} - {end}",
    "- Managed a team of six product managers, two of them managers themselves",
    "- Owned the product strategy and the roadmap, and set quarterly OKRs with engineering and design",
    "- Hired and mentored product managers; owned a budget of $2 million",
)
