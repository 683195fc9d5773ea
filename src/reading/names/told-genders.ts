// First names as English sentences have them, by whose they are: those that `english-names.ts` lacks, having no short form, and of those
// in it the frequent ones. What both are called is in `eitherNames`. Without accents.

export const womensNames = `
abigail ada addison adelaide adele adriana agnes aileen aimee aisha aisling alana alejandra alexandra alexandria alexis alice alicia alina alisa alisha alison allison alma alondra alyssa amanda amara amber
amelia amina amira amirah amy ana anabel anahi anais ananya anastasia andrea angela angelica angelina angie anika anita ann anna annabelle anne annette annie annika ansley antoinette anya april aria
ariana arianna ariel ariella arlene asha ashlee ashley ashlyn astrid athena aubree aubrey audrey aurora autumn ava avery ayesha ayla bailey barbara beatrice beatriz becky belinda bella bernadette bernice
bertha beryl bessie beth bethany betsy betty beverly bianca blanca blythe bonnie brandi brandy breanna bree brenda brenna bria briana brianna bridget brielle briony bristol britney brittany brooke brooklyn bryn
brynn cadence caitlin caitlyn callie camila camilla camille candace candice candy cara carina carissa carla carly carmen carol carole carolina caroline carolyn carrie casey cassandra cassidy catalina
catherine cathy cecilia celeste celia celine chantal chantelle charlene charlotte charmaine chelsea cherie cheryl cheyenne chloe christa christian christina christine christy ciara cindy claire clara clarissa claudia cleo
clementine colette colleen connie constance consuelo cora coral corinne cortney courtney cristina crystal cynthia dahlia daisy dakota dana daniela danielle daphne darcy daria darla darlene dawn dayana deanna debbie
deborah debra deepa deirdre delaney delia delilah della delores denise desiree destiny diana diane dianna dianne divya dolores dominique donna dora doreen doris dorothy dulce eden edith edna eileen elaine
elaina eleanor elena eliana elisa elisabeth elise eliza elizabeth ella elle ellen ellie eloise elsa elsie elvira ember emelia emerson emilia emily emma erica erika erin esmeralda estella estelle esther
ethel eugenia eunice eva evangeline eve evelyn evie faith farah fatima fay faye felicia felicity fern fernanda finley fiona flora florence frances francesca francine freda freya frida gabriela gabriella
gabrielle gail gemma genesis genevieve georgia georgina geraldine gertrude gia gianna gillian gina ginger ginny giselle gladys glenda gloria grace gracie graciela greta gretchen griselda guadalupe gwen gwendolyn
hadley hailey haley halima hannah harmony harper harriet hayley hazel heather heidi helen helena henrietta hilary hilda hilary holly hope ida iliana ilse imani imogen ina india indira ines ingrid irene iris
irma isabel isabela isabella isabelle isha isla ivanna ivy izabella jackie jacqueline jada jade jaime jamila jana jane janelle janet janette janice janine janis jasmin jasmine jayla jaylene jean jeanette
jeanne jenna jennifer jenny jessica jessie jewel jill jillian jo joan joann joanna joanne jocelyn jodi jody johanna jolene josefina josephine josie joy joyce juanita judith judy julia juliana julianna julie juliet
juliette june justine kaitlin kaitlyn kamila kara karen kari karina karla karlee karmen kasey kassandra kate katelyn katherine kathleen kathryn kathy katie katrina kavita kay kaya kayla kaylee kaylin keisha
kelli kellie kelly kelsey kendra kenya keira kerry khadija khloe kiara kiera kim kimberly kimora kinsley kira kirsten kirstin kristen kristi kristin kristina kristine kristy krystal kyla kylee kylie
lacey laila lana lara larissa latasha latisha latoya laura laurel lauren laurie layla lea leah leanne leela leila leilani lena leona leslie leticia lexi liana lila lilah lilian liliana lillian lillie lily linda
lindsay lindsey lisa livia liz liza lizbeth lois lola london lora lorelei loretta lori lorena lorraine lottie louisa louise luann lucia luciana lucille lucinda lucy luisa luna lupita luz lydia lyla lynda lynette lynn
lynne mabel mackenzie maddison madeleine madeline madelyn madison mae maeve magdalena maggie magnolia maia maisie makayla malia malika mallory mandy mara marcella marcia margaret margarita margot maria mariam
mariah mariana marianne maribel marie mariela marilyn marina marion marisa marisol marissa maritza marjorie marla marlene marley marsha martha martina mary maryam matilda maureen mavis maxine may maya mckenna
mckenzie meera megan meghan mei melanie melinda melissa melody mercedes meredith mia michaela michele michelle mikaela mikayla mildred millie mimi mindy minnie mira miranda miriam misty moira mollie molly mona
monica monique morgan muriel myra myrna myrtle mysha nadia nadine nancy naomi natalia natalie natasha nayeli neha nell nellie nia nichole nicola nicole nicolette nikita nikki nina nisha nora noreen norma nyla
octavia odette olga olive olivia oona opal ophelia orla paige paisley paloma pam pamela paola patience patricia patsy patti patty paula pauline payton pearl peggy penelope penny perla petra peyton philippa phoebe
phyllis pilar piper polly pooja poppy portia presley prisha priscilla priya prudence quinn rachael rachel raelynn ramona randi raquel raven reagan reba rebecca rebekah reese regina rena renata rene renee
reyna rhea rhiannon rhoda rhonda rihanna riley rita riya roberta robin robyn rocio ronda rosa rosalia rosalie rosalind rosario rose roseanne rosemary rosie rowena roxana roxanne ruby ruth sabrina sadie
saira sally salma samantha samara samira sana sandra sandy sara sarah sarai sariyah sasha savannah scarlett selena selina selma serena serenity shania shanice shanna shannon sharon sheena sheila shelby
shelley shelly sherri sherry sheryl shirley shivani shreya shruti sienna sierra simone siobhan skye skylar sloane sneha sofia sonia sonya sophia sophie stacey stacie stacy stella stephanie sue summer susan susana
susanna susanne susie suzanne suzette sybil sydney sylvia tabitha talia tamara tamika tammy tamsin tania tanisha tanya tara taryn tasha tatiana tatum teagan teresa teri terri tess tessa thalia thea thelma theresa
therese tia tiana tiara tiffany tina toni tonya tori tracey traci tracie tracy tricia trina trinity trisha trista trudy twyla uma una ursula valentina valeria valerie vanessa vera verna veronica vicki vickie
vicky victoria viola violet virginia vivian viviana vivienne wanda wendy whitney wilhelmina willa willow wilma winifred winnie winona wren ximena xiomara yadira yasmin yasmine yesenia yolanda yvette yvonne
zainab zara zelda zena zoe zoey zola zora zuri
`

export const mensNames = `
aaron abdul abdullah abel abraham adam aditya adnan adolfo adrian ahmad ahmed aidan aiden ajay akash akeem al alan albert alberto alden aldo alec alejandro alessandro alexander alfonso alfred alfredo ali allan
allen alonzo alvaro alvin amari amir amit amos anand anders andre andreas andres andrew andy angelo angus anil anthony anton antoine antonio archer archie ari ariel arjun armando armani arnav arnold aron arthur arturo arun
asher ashok ashton atticus august augustus austin axel ayaan barnaby barney barrett barry bart bartholomew beau beckett ben benedict benjamin bennett benny bernard bernardo bert bill billy bishop blaine blake bo
bob bobby bodhi boris brad braden bradford bradley brady brandon brantley braxton brayden brendan brennan brent brett brian brock brody bronson bruce bruno bryan bryant bryce byron caden caesar caiden cal caleb
callum calvin camden cameron camilo carl carlos carlton carmelo carson carter casper cecil cedric cesar chad chandler charles charlie chase chester chidi chris christopher chuck clarence clark claude clay clayton clement cliff clifford
clifton clint clinton clive clyde cody colby cole colin colton conner connor conor conrad constantine cooper corbin corey cornelius cory craig cristian cruz curt curtis cyrus dale dallas damian damien damon dan
dane daniel danny dante darin dario darius darnell darrell darren darryl darwin daryl dashiell dave david davis dawson dax deacon dean deandre declan deepak demetrius denis dennis denny denzel derek derrick deshawn
desmond dev devin devon dexter diego dillon dimitri dirk domenic dominic don donald donnie donovan doug douglas doyle drake drew duane dudley duncan dustin dwayne dwight dylan earl easton ed eddie edgar
edison edmund eduardo edward edwin efrain eli elias elijah elliot elliott ellis elmer elton elvis emanuel emerson emil emilio emmanuel emmett enrique enzo eric erick erik ernest ernesto ernie erwin esteban ethan
eugene evan evander everett ezekiel ezra fabian fabio faisal farhan felipe felix ferdinand fergus fernando fidel filip finn finnegan fletcher floyd forrest francesco francis francisco franco frank frankie franklin fred freddie
freddy frederick gabriel gael gage gareth garrett garry gary gavin gaurav gene geoff geoffrey george gerald gerard gerardo german gianni gideon gilbert gilberto giles giovanni glen glenn godfrey gonzalo gordon grady graeme
graham grant grayson greg gregg gregory grey griffin guillermo gunnar gus gustavo guy hakeem hal hamish hamza hank hans harish harlan harley harold harrison harry harvey hassan hayden hector henrik henry herbert herman
hernan hideo hiroshi horace houston howard hubert hudson hugh hugo humberto hunter hussein ian ibrahim idris ignacio igor ike imran irving irwin isaac isaiah isaias ishaan ismael israel issac ivan jabari jace jack jackson
jacob jaden jaime jake jakob jalen jamal jamar james jameson jamie jan jared jarrett jarrod jarvis jason jasper javier jax jaxon jay jayden jaylen jayson jed jedidiah jeff jefferson jeffery jeffrey jerald jeremiah
jeremy jermaine jerome jerry jesse jesus jethro jett jim jimmy joaquin joe joel joey johan johann john johnathan johnny jon jonah jonas jonathan jordan jorge jose joseph josh joshua josiah juan judah judd jude jules
julian julio julius justin kade kadeem kaden kai kaleb kamal kane kareem karim karl karthik keanu keaton keegan keith kellan kelvin ken kendall kendrick kenji kenneth kenny kent kenton kermit kevin khalid kieran kingston kip kirby
kirk kobe kofi kumar kurt kwame kyle kyrie lamar lance landon lane larry lars lawrence lawson layne lee leif leland len lennon lennox leo leon leonard leonardo leonel leopold leroy les lester levi lewis liam
lincoln linus lionel lloyd logan lonnie lorenzo lou louie louis luca lucas lucian luciano luis luka lukas luke luther mack maddox mahmoud malachi malcolm malik manny manoj manuel marc marcel marcelo marco marcos marcus
mario mark markus marlon marshall martin marty marvin mason mateo mathew matias matt matteo matthew maurice mauricio max maxim maximilian maximus maxwell mekhi mel melvin messiah micah michael micheal miguel mike
mikhail miles milo milton mitch mitchell mohamed mohammad mohammed mohan moises morris mort moses muhammad murray mustafa myles nabil naveed nate nathan nathaniel navin ned neil neel nelson nestor neville niall nicholas
nick nico nicolas nigel nikhil nikolai nikolas nils noah noel nolan norbert norm norman octavio olaf oleg oliver ollie omar orion orlando oscar osman osvaldo otis otto owen pablo paolo parker pascal patrick paul
paxton pedro percy perry pete peter phil philip phillip pierce pierre pieter porter pranav preston prince quentin quincy quinton rafael raj rajesh rajiv rakesh ralph ramesh ramiro ramon randal randall randolph randy
raphael rashad rashid raul ravi ray rayan raymond reggie reginald reid remy rene reuben rex rhett rhys ricardo rich richard rick rickey ricky rico riley robbie robert roberto rocco rocky rod roderick rodney rodolfo
rodrigo rogelio roger rohan rohit roland rolando roman romeo ron ronald ronan ronnie rory ross rowan roy royce ruben rudolph rudy rufus rupert russ russell rusty ryan ryder ryker salman salvador salvatore sam samir
samson samuel sandeep sanjay santiago santos satoshi saul sawyer scott sean sebastian sergio seth shane shaun shawn sheldon sherman shiv sidney silas simon skyler solomon sonny spencer stan stanley stefan stephen
sterling steve steven stewart stuart sunil suresh sven sylvester tad takashi talon tanner tariq tate ted teddy terence terrance terrence terry thaddeus theo theodore thiago thomas tim timothy titus tobias toby todd tom
tomas tommy tony trace travis trent trenton trevon trevor trey tristan troy truman tucker ty tyler tyree tyrell tyrone tyson ulises umar uriel valentin vance vaughn vernon vic vicente victor vihaan vijay vikram
vince vincent vinny virgil vivek vladimir wade walker wallace wally walt walter warner warren waylon wayne wendell wesley weston wilbert wilbur wilfred will william willie wilson winston woodrow wyatt xander xavier yahir
yahya yosef yousef yusuf zachariah zachary zack zane zander zayden zion
`

export const eitherNames = `
addison alex ariel arden ash ashton aubrey avery bailey blair blake cameron carey carmen casey charlie chris christian cruz dakota dallas dana darcy dominique drew eden emerson finley frankie harley harper hayden
jackie jaime jamie jan jesse jessie jody jordan jules kai kelly kelsey kendall kerry kim kit lane lee leigh leslie lindsay logan lou london marion marley max mel micah morgan nico nikita parker pat paris payton peyton
phoenix quinn randy reagan reese remy rene riley river robbie robin rory rowan rudy ryan sam sandy sasha sawyer shannon shelby sidney sky skylar skyler spencer stacey stevie sydney tatum taylor teddy terry toni
tony tracy tyler val vivian wynn
`
